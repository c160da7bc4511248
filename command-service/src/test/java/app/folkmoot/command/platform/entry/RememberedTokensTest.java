package app.folkmoot.command.platform.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {
  private static final Instant NOW = Instant.parse("2026-11-21T11:30:00Z");

  private final List<String> checked = new ArrayList<>();

  @Test
  void checksATokenOnce() {
    RememberedTokens tokens = tokens(NOW);
    Jwt first = tokens.decode("good");
    assertThat(tokens.decode("good")).isSameAs(first);
    assertThat(tokens.decode("another")).isNotSameAs(first);
    assertThat(checked).containsExactly("good", "another");
  }

  @Test
  void checksAnewOnceATokenHasExpired() {
    RememberedTokens tokens = tokens(NOW.plus(Duration.ofHours(2)));
    tokens.decode("good");
    tokens.decode("good");
    assertThat(checked).containsExactly("good", "good");
  }

  @Test
  void remembersNoRefusal() {
    RememberedTokens tokens = tokens(NOW);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
    }
    assertThat(checked).containsExactly("bad", "bad");
  }

  private RememberedTokens tokens(Instant at) {
    return new RememberedTokens(this::check, Clock.fixed(at, ZoneOffset.UTC));
  }

  private Jwt check(String token) {
    checked.add(token);
    if (token.equals("bad")) {
      throw new BadJwtException("bad");
    }
    return Jwt.withTokenValue(token)
        .header("alg", "none")
        .claim("sub", "amara")
        .expiresAt(NOW.plus(Duration.ofHours(1)))
        .build();
  }
}
