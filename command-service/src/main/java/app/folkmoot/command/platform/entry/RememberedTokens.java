package app.folkmoot.command.platform.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers access tokens that were found good for a minute at most, as checking a signature costs
 * as much as a small read. One that has expired meanwhile is checked anew, and so refused.
 */
final class RememberedTokens implements JwtDecoder {
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private final JwtDecoder decoder;
  private final Clock clock;
  private final Cache<String, Jwt> good =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(2_000).build();

  RememberedTokens(JwtDecoder decoder, Clock clock) {
    this.decoder = decoder;
    this.clock = clock;
  }

  @Override
  public Jwt decode(String token) {
    Jwt known = good.getIfPresent(token);
    if (known != null && isCurrent(known)) {
      return known;
    }
    Jwt checked = decoder.decode(token);
    good.put(token, checked);
    return checked;
  }

  private boolean isCurrent(Jwt token) {
    Instant expires = token.getExpiresAt();
    return expires != null && clock.instant().isBefore(expires);
  }
}
