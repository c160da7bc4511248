package app.folkmoot.query.pages;

import app.folkmoot.query.discussions.ThreadReads;
import app.folkmoot.query.feed.FeedReads;
import app.folkmoot.query.groups.GroupReads;
import app.folkmoot.query.help.HelpReads;
import app.folkmoot.query.members.MemberReads;
import app.folkmoot.query.platform.Consistency;
import app.folkmoot.query.platform.Viewers;
import app.folkmoot.query.platform.commands.AccessTokens;
import app.folkmoot.query.platform.posts.Markdown;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.mockito.Mockito;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/**
 * Serves the pages with {@link SampleCommunity} in place of the reads and {@link
 * FakeCommandService} in place of command-service: for tests, and to look at them.
 */
@EnableAutoConfiguration(
    excludeName = {
      "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
      "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
    })
@ComponentScan({
  "app.folkmoot.query.pages",
  "app.folkmoot.query.platform.pages",
  "app.folkmoot.query.platform.commands",
  "app.folkmoot.query.platform.signin"
})
class PagesPreview {

  public static void main(String[] arguments) {
    SpringApplication preview = new SpringApplication(PagesPreview.class, SignedInAnyway.class);
    preview.setDefaultProperties(
        Map.of(
            "folkmoot.pages.plain-http",
            "true",
            "folkmoot.commands.url",
            new FakeCommandService().url().toString(),
            "spring.main.banner-mode",
            "off"));
    preview.run(arguments);
  }

  @Bean
  SampleCommunity sampleCommunity() {
    return new SampleCommunity();
  }

  @Bean
  @Primary
  Clock clock() {
    return Clock.fixed(SampleCommunity.NOW, ZoneOffset.UTC);
  }

  @Bean
  @Primary
  AccessTokens sampleToken() {
    return () -> "sample-token";
  }

  @Bean
  Viewers viewers(SampleCommunity community) {
    return community.viewers();
  }

  @Bean
  Consistency consistency() {
    return Mockito.mock(Consistency.class, call -> true);
  }

  @Bean
  Markdown markdown(SampleCommunity community) {
    return community.markdown();
  }

  @Bean
  MemberReads members(SampleCommunity community) {
    return community.members();
  }

  @Bean
  GroupReads groups(SampleCommunity community) {
    return community.groups();
  }

  @Bean
  FeedReads feed(SampleCommunity community) {
    return community.feed();
  }

  @Bean
  ThreadReads threads(SampleCommunity community) {
    return community.threads();
  }

  @Bean
  HelpReads help(SampleCommunity community) {
    return community.help();
  }

  /** Amara as the sign-in leaves her, with these roles. */
  static SecurityContext amara(String... roles) {
    OidcIdToken token =
        OidcIdToken.withTokenValue("sample")
            .issuer("http://localhost:8083")
            .subject("amara")
            .issuedAt(Instant.EPOCH)
            .expiresAt(SampleCommunity.NOW.plusSeconds(3600))
            .claim("roles", List.of(roles))
            .build();
    List<org.springframework.security.core.GrantedAuthority> authorities =
        AuthorityUtils.createAuthorityList(
            java.util.Arrays.stream(roles)
                .map(r -> "ROLE_" + r.toUpperCase(java.util.Locale.ROOT))
                .toList());
    return new SecurityContextImpl(
        new OAuth2AuthenticationToken(
            new DefaultOidcUser(authorities, token), authorities, "folkmoot"));
  }

  /** Makes everybody Amara, a leader. */
  static class SignedInAnyway {
    @Bean
    org.springframework.boot.web.servlet.FilterRegistrationBean<jakarta.servlet.Filter> asAmara() {
      var bean =
          new org.springframework.boot.web.servlet.FilterRegistrationBean<jakarta.servlet.Filter>(
              (request, response, chain) -> {
                var http = (jakarta.servlet.http.HttpServletRequest) request;
                if (http.getSession().getAttribute("SPRING_SECURITY_CONTEXT") == null) {
                  http.getSession()
                      .setAttribute("SPRING_SECURITY_CONTEXT", amara("member", "leader"));
                }
                chain.doFilter(request, response);
              });
      bean.setOrder(org.springframework.core.Ordered.HIGHEST_PRECEDENCE + 10);
      return bean;
    }
  }
}
