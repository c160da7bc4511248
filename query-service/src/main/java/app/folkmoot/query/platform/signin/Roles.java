package app.folkmoot.query.platform.signin;

import app.folkmoot.query.platform.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/** Reads a person's roles from the ID token; names it does not know are passed over. */
final class Roles implements GrantedAuthoritiesMapper {
  private final List<String> path;

  /** Reads the claim of this name; dots lead into nested claims. */
  Roles(String claim) {
    this.path = List.of(claim.split("\\."));
  }

  @Override
  public Collection<? extends GrantedAuthority> mapAuthorities(
      Collection<? extends GrantedAuthority> authorities) {
    Set<GrantedAuthority> mapped = new HashSet<>();
    for (GrantedAuthority authority : authorities) {
      if (authority instanceof OidcUserAuthority oidc) {
        // the id token is signed; user info is not, so it is no source of power
        for (Role role : of(oidc.getIdToken().getClaims())) {
          mapped.add(new SimpleGrantedAuthority("ROLE_" + role.name()));
        }
        mapped.add(new SimpleGrantedAuthority("ROLE_" + Role.MEMBER.name()));
      }
    }
    return mapped;
  }

  Set<Role> of(Map<String, Object> claims) {
    @Nullable Object node = claims;
    for (String step : path) {
      node = node instanceof Map<?, ?> map ? map.get(step) : null;
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (node instanceof Collection<?> names) {
      names.forEach(name -> known(name.toString()).forEach(roles::add));
    }
    return roles;
  }

  /** Roles among authorities as this mapper makes them. */
  static Set<Role> among(Collection<? extends GrantedAuthority> authorities) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (GrantedAuthority authority : authorities) {
      String name = String.valueOf(authority.getAuthority());
      if (name.startsWith("ROLE_")) {
        known(name.substring("ROLE_".length())).forEach(roles::add);
      }
    }
    return roles;
  }

  private static List<Role> known(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)))
        .toList();
  }
}
