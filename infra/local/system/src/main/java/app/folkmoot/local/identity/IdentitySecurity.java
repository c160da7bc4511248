package app.folkmoot.local.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import app.folkmoot.local.DemoPerson;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Who may sign in, which client may ask, and what the tokens say. */
@Configuration(proxyBeanMethods = false)
class IdentitySecurity {

  /** What the services accept access tokens for. */
  static final String AUDIENCE = "folkmoot";

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http) throws Exception {
    var server = new OAuth2AuthorizationServerConfigurer();
    return http.securityMatcher(server.getEndpointsMatcher())
        .with(server, configured -> configured.oidc(withDefaults()))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            handling ->
                handling.defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint("/sign-in"),
                    new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain tokensForTheOperator(HttpSecurity http, IdentitySettings settings)
      throws Exception {
    return http.securityMatcher("/internal/**")
        .csrf(csrf -> csrf.disable())
        .sessionManagement(
            sessions ->
                sessions.sessionCreationPolicy(
                    org.springframework.security.config.http.SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            requests ->
                requests
                    .anyRequest()
                    .access(new OperatorOnly(secret(settings.operatorCredential()))))
        .exceptionHandling(
            handling ->
                handling.authenticationEntryPoint(
                    (request, response, refused) -> response.setStatus(401)))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain signInForm(HttpSecurity http, IdentitySettings settings) throws Exception {
    String policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors"
            + " 'none'; "
            // Signing in ends in a redirect to the pages, which browsers count as the form's
            // action.
            + "form-action 'self' "
            + settings.pagesAddress();
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/sign-in", "/sign-in.css", "/error")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form -> form.loginPage("/sign-in").defaultSuccessUrl(settings.pagesAddress() + "/"))
        .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy)))
        .build();
  }

  @Bean
  UserDetailsService people() {
    return new InMemoryUserDetailsManager(
        Arrays.stream(DemoPerson.values())
            .map(
                person ->
                    User.withUsername(person.username())
                        .password("{noop}" + DemoPerson.PASSWORD)
                        .roles(person.role())
                        .build())
            .toList());
  }

  @Bean
  RegisteredClientRepository clients(IdentitySettings settings) {
    return new InMemoryRegisteredClientRepository(
        RegisteredClient.withId(settings.clientId())
            .clientId(settings.clientId())
            .clientSecret("{noop}" + secret(settings.clientSecret()))
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
            .redirectUri(settings.pagesAddress() + "/login/oauth2/code/folkmoot")
            .postLogoutRedirectUri(settings.pagesAddress() + "/signed-out")
            .postLogoutRedirectUri(settings.pagesAddress() + "/")
            .scope(OidcScopes.OPENID)
            .scope(OidcScopes.PROFILE)
            .clientSettings(
                ClientSettings.builder()
                    .requireProofKey(true)
                    .requireAuthorizationConsent(false)
                    .build())
            .tokenSettings(
                TokenSettings.builder()
                    .accessTokenTimeToLive(Duration.ofMinutes(10))
                    .refreshTokenTimeToLive(Duration.ofHours(12))
                    .build())
            .build());
  }

  @Bean
  AuthorizationServerSettings server(IdentitySettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
  }

  @Bean
  JWKSource<SecurityContext> signingKey(IdentitySettings settings) {
    RSAKey key = SigningKey.readOrMake(settings.signingKey());
    return new ImmutableJWKSet<>(new JWKSet(key));
  }

  @Bean
  JwtEncoder jwtEncoder(JWKSource<SecurityContext> signingKey) {
    return new NimbusJwtEncoder(signingKey);
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims() {
    return context -> {
      Authentication principal = context.getPrincipal();
      DemoPerson person =
          principal == null ? null : DemoPerson.named(principal.getName()).orElse(null);
      if (person == null) {
        return;
      }
      context
          .getClaims()
          .claim("roles", person.roles())
          .claim("name", person.fullName())
          .claim("preferred_username", person.username());
      if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
        context.getClaims().audience(List.of(AUDIENCE));
      }
    };
  }

  static String secret(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The secret " + file + " could not be read", e);
    }
  }
}
