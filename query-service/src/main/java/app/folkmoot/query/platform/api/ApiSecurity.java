package app.folkmoot.query.platform.api;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** Who may use the read API, the internal addresses and the actuator. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain api(HttpSecurity http, JwtDecoder decoder, Callers callers, Problems problems)
      throws Exception {
    return stateless(http.securityMatcher("/api/**"))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(
                        jwt ->
                            jwt.decoder(decoder)
                                .jwtAuthenticationConverter(
                                    token ->
                                        new JwtAuthenticationToken(
                                            token, callers.authorities(token))))
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems))
        .exceptionHandling(
            on -> on.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .build();
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 1)
  SecurityFilterChain internal(HttpSecurity http, QuerySettings settings, Problems problems)
      throws Exception {
    return stateless(http.securityMatcher("/internal/**"))
        .addFilterBefore(new OperatorCredential(settings), BasicAuthenticationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().hasRole("OPERATOR"))
        .exceptionHandling(
            on -> on.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .build();
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 2)
  SecurityFilterChain open(HttpSecurity http, Problems problems) throws Exception {
    return stateless(http.securityMatcher("/actuator/**", "/openapi"))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health/**", "/openapi")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            on -> on.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .build();
  }

  private static HttpSecurity stateless(HttpSecurity http) throws Exception {
    return http.csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(
            headers ->
                headers.contentSecurityPolicy(
                    policy -> policy.policyDirectives("default-src 'none'")));
  }

  /** Asks the provider only when the first token comes, so that starting does not need it. */
  @Bean
  JwtDecoder jwtDecoder(QuerySettings settings, Clock clock) {
    QuerySettings.Identity identity = settings.identity();
    return new RememberedTokens(new SupplierJwtDecoder(() -> decoder(identity)), clock);
  }

  private static JwtDecoder decoder(QuerySettings.Identity identity) {
    NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(identity.issuer());
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            List.of(
                JwtValidators.createDefaultWithIssuer(identity.issuer()),
                forAudience(identity.audience()))));
    return decoder;
  }

  /** Nobody looks at the parts of a request apart, and telling them costs a tenth of a read. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  private static OAuth2TokenValidator<Jwt> forAudience(String audience) {
    return token ->
        token.getAudience() != null && token.getAudience().contains(audience)
            ? OAuth2TokenValidatorResult.success()
            : OAuth2TokenValidatorResult.failure(
                new OAuth2Error("invalid_token", "The token is for somebody else.", null));
  }
}
