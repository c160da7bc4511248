package app.folkmoot.local.identity;

import app.folkmoot.local.DemoPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Gives whoever runs this machine an access token of a demo person, for curl and scripts. */
@RestController
class OperatorTokens {

  private static final Duration VALID = Duration.ofHours(12);

  private final JwtEncoder encoder;
  private final IdentitySettings settings;

  OperatorTokens(JwtEncoder encoder, IdentitySettings settings) {
    this.encoder = encoder;
    this.settings = settings;
  }

  @PostMapping(path = "/internal/tokens/{username}", produces = MediaType.TEXT_PLAIN_VALUE)
  String token(@PathVariable String username) {
    DemoPerson person =
        DemoPerson.named(username)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Instant now = Instant.now();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .id(UUID.randomUUID().toString())
            .issuer(settings.issuer())
            .subject(person.username())
            .audience(List.of(IdentitySecurity.AUDIENCE))
            .issuedAt(now)
            .notBefore(now)
            .expiresAt(now.plus(VALID))
            .claim("roles", person.roles())
            .claim("name", person.fullName())
            .claim("preferred_username", person.username())
            .build();
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
    return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
  }
}
