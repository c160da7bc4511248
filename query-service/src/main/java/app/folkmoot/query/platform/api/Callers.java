package app.folkmoot.query.platform.api;

import app.folkmoot.query.platform.Role;
import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.Viewers;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Turns an access token into roles and into the viewer behind it. */
@Component
public final class Callers {
  private final Viewers viewers;
  private final List<String> rolesClaim;

  Callers(Viewers viewers, QuerySettings settings) {
    this.viewers = viewers;
    this.rolesClaim = List.of(settings.identity().rolesClaim().split("\\."));
  }

  /** The viewer, with memberships as they are now. */
  public Viewer viewer(Jwt token) {
    return viewers.of(
        Objects.requireNonNull(token.getIssuer()).toString(),
        Objects.requireNonNull(token.getSubject()),
        roles(token));
  }

  /** Authorities as Spring Security wants them. */
  List<GrantedAuthority> authorities(Jwt token) {
    return roles(token).stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }

  private Set<Role> roles(Jwt token) {
    Object node = token.getClaims();
    for (String step : rolesClaim) {
      @Nullable Object next = node instanceof Map<?, ?> map ? map.get(step) : null;
      node = next == null ? List.of() : next;
    }
    // whoever has a token of the community's provider is a member of the community
    Set<Role> roles = EnumSet.of(Role.MEMBER);
    if (node instanceof Collection<?> names) {
      for (Role role : Role.values()) {
        boolean named =
            names.stream().anyMatch(n -> n.toString().toUpperCase(Locale.ROOT).equals(role.name()));
        if (named) {
          roles.add(role);
        }
      }
    }
    return roles;
  }
}
