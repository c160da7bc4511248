package app.folkmoot.command.platform.entry;

import app.folkmoot.command.platform.Settings;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Who may come in by which door: members with an access token, services with a secret, nobody else.
 */
@Configuration
class Doors {
  private static final String AUDIENCE = "folkmoot";

  private static final AuthenticationEntryPoint UNKNOWN =
      (request, response, exception) ->
          problem(
              response,
              401,
              "not-signed-in",
              "You are not signed in",
              "Send a valid access token.");
  private static final AccessDeniedHandler DENIED =
      (request, response, exception) ->
          problem(
              response,
              403,
              "not-allowed",
              "This is not allowed",
              "Your role does not allow this.");

  @Bean
  @Order(1)
  SecurityFilterChain internalDoor(HttpSecurity http, Settings settings) {
    return stateless(http.securityMatcher("/internal/**"))
        .addFilterBefore(
            new InternalCredentials(settings.internal().credentials()), AuthorizationFilter.class)
        .authorizeHttpRequests(
            door ->
                door.requestMatchers(HttpMethod.GET, "/internal/self-identifications")
                    .hasAuthority("INTERNAL_insights-batch")
                    .anyRequest()
                    .authenticated())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain memberDoor(HttpSecurity http) {
    return stateless(http)
        .authorizeHttpRequests(
            door ->
                door.requestMatchers("/actuator/health/**", "/openapi", "/error")
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/commands/*")
                    .authenticated()
                    .requestMatchers(HttpMethod.GET, "/self-identification")
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .oauth2ResourceServer(
            server ->
                server.jwt(jwt -> {}).authenticationEntryPoint(UNKNOWN).accessDeniedHandler(DENIED))
        .build();
  }

  /** Finds the provider with the first token, so that this service starts without it. */
  @Bean
  JwtDecoder tokens(Settings settings, Clock clock) {
    String issuer = settings.identity().issuer();
    return new RememberedTokens(new SupplierJwtDecoder(() -> decoder(issuer)), clock);
  }

  private static JwtDecoder decoder(String issuer) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(issuer),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE))));
    return decoder;
  }

  /** Nobody looks at the parts of a request apart, and telling them costs a tenth of a command. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  /** A token travels in a header, never in a cookie: there is no session and nothing to forge. */
  private static HttpSecurity stateless(HttpSecurity http) {
    return http.csrf(csrf -> csrf.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(UNKNOWN).accessDeniedHandler(DENIED));
  }

  private static void problem(
      HttpServletResponse response, int status, String code, String title, String detail)
      throws java.io.IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getWriter()
        .write(
            String.format(
                Locale.ROOT,
                """
                {"type":"/problems/command/%s","title":"%s","status":%d,"detail":"%s"}\
                """,
                code,
                title,
                status,
                detail));
  }
}
