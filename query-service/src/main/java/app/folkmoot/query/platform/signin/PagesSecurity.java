package app.folkmoot.query.platform.signin;

import app.folkmoot.query.platform.Viewers;
import app.folkmoot.query.platform.commands.AccessTokens;
import app.folkmoot.query.platform.pages.PagesSettings;
import java.net.URI;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may open which page, how one signs in, and what browsers are told about our pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class PagesSecurity {
  private static final String[] OPEN = {
    "/sign-in",
    "/sign-in/start",
    "/signed-out",
    "/error",
    "/folkmoot.css",
    "/folkmoot-*.css",
    "/folkmoot.js",
    "/folkmoot-*.js",
    "/icons.svg",
    "/favicon.svg",
    "/favicon.ico",
    "/webjars/**",
    "/actuator/health/**"
  };

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain pages(
      HttpSecurity http,
      ClientRegistrationRepository registrations,
      OAuth2AuthorizedClientRepository clients,
      IdentitySettings identity,
      PagesSettings pages)
      throws Exception {
    SignInAgain signInAgain = new SignInAgain();
    HttpSessionRequestCache wanted = wantedPages();
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(OPEN)
                    .permitAll()
                    .requestMatchers("/moderation/**")
                    .hasRole("MODERATOR")
                    .requestMatchers("/insights/**")
                    .hasRole("LEADER")
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .anyRequest()
                    .authenticated())
        .oauth2Login(
            login ->
                login
                    .loginPage("/sign-in")
                    .clientRegistrationRepository(registrations)
                    .authorizedClientRepository(clients)
                    .userInfoEndpoint(
                        info -> info.userAuthoritiesMapper(new Roles(identity.rolesClaim())))
                    .successHandler(onward(wanted))
                    .failureHandler(
                        (request, response, why) ->
                            response.sendRedirect(request.getContextPath() + "/sign-in?failed")))
        .logout(
            logout ->
                logout
                    .logoutUrl("/sign-out")
                    .logoutSuccessHandler(goodbye(registrations, pages.base())))
        .exceptionHandling(
            on -> on.authenticationEntryPoint(signInAgain).accessDeniedHandler(signInAgain))
        .requestCache(cache -> cache.requestCache(wanted))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        policy -> policy.policyDirectives(policy(identity.issuer())))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .crossOriginOpenerPolicy(
                        opener ->
                            opener.policy(
                                org.springframework.security.web.header.writers
                                    .CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy
                                    .SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        permissions ->
                            permissions.policy("camera=(), geolocation=(), microphone=()"))
                    .frameOptions(frame -> frame.deny()))
        .build();
  }

  @Bean
  ClientRegistrationRepository clientRegistrations(IdentitySettings identity, PagesSettings pages) {
    return new FolkmootRegistration(identity, pages.base());
  }

  @Bean
  OAuth2AuthorizedClientRepository authorizedClients() {
    return new HttpSessionOAuth2AuthorizedClientRepository();
  }

  @Bean
  AccessTokens accessTokens(
      ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository clients) {
    DefaultOAuth2AuthorizedClientManager manager =
        new DefaultOAuth2AuthorizedClientManager(registrations, clients);
    manager.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder().authorizationCode().refreshToken().build());
    return new SessionAccessTokens(manager);
  }

  @Bean
  SignIn signIn(ClientRegistrationRepository registrations, PagesSettings pages) {
    return new SignIn(registrations, pages.address());
  }

  @Bean
  WhoIsLooking whoIsLooking(Viewers viewers) {
    return new WhoIsLooking(viewers);
  }

  /**
   * No inline script or style, nothing from elsewhere; {@code data:} images are the base style
   * sheet's ticks and arrows. Forms may lead to the provider, where signing out ends.
   */
  static String policy(String issuer) {
    URI provider = URI.create(issuer);
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
        + " frame-ancestors 'none'; form-action 'self' "
        + provider.getScheme()
        + "://"
        + provider.getAuthority();
  }

  /** Remembers the page somebody wanted: a page, not a part of one and not an icon. */
  // null keeps "?continue" out of the address, which Spring Security allows but does not annotate
  @SuppressWarnings("NullAway")
  private static HttpSessionRequestCache wantedPages() {
    RequestMatcher page =
        request ->
            request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html");
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(page);
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  /** To the form that waits, else to the page that was wanted, else home. */
  private static AuthenticationSuccessHandler onward(HttpSessionRequestCache wanted) {
    SavedRequestAwareAuthenticationSuccessHandler toWanted =
        new SavedRequestAwareAuthenticationSuccessHandler();
    toWanted.setRequestCache(wanted);
    return (request, response, who) -> {
      if (KeptForm.of(request.getSession()).isPresent()) {
        response.sendRedirect(request.getContextPath() + "/kept");
      } else {
        toWanted.onAuthenticationSuccess(request, response, who);
      }
    };
  }

  private static OidcClientInitiatedLogoutSuccessHandler goodbye(
      ClientRegistrationRepository registrations, String base) {
    OidcClientInitiatedLogoutSuccessHandler goodbye =
        new OidcClientInitiatedLogoutSuccessHandler(registrations);
    goodbye.setPostLogoutRedirectUri(base + "/signed-out");
    goodbye.setDefaultTargetUrl("/signed-out");
    return goodbye;
  }
}
