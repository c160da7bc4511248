package app.folkmoot.query.platform.sessions;

import app.folkmoot.query.platform.pages.PagesSettings;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Puts sessions behind Spring Session: where they are kept, what the cookie is like. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableScheduling
@EnableConfigurationProperties(SessionSettings.class)
class SessionSetup {

  @Bean
  SessionStore sessionRepository(MongoDatabase database, SessionSettings settings, Clock clock) {
    return new SessionStore(
        database.getCollection("sessions"), SessionSeal.fromFile(settings.key()), settings, clock);
  }

  /**
   * The prefix {@code __Host-} makes browsers refuse the cookie unless Secure and for this host.
   */
  @Bean
  CookieSerializer cookieSerializer(PagesSettings pages) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(pages.plainHttp() ? "folkmoot" : "__Host-folkmoot");
    cookie.setUseSecureCookie(!pages.plainHttp());
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setCookiePath("/");
    return cookie;
  }

  @Bean
  SchedulingConfigurer sessionSweep(SessionStore sessions, SessionSettings settings) {
    return tasks ->
        tasks.addFixedDelayTask(
            () -> {
              sessions.prepare();
              sessions.sweep();
            },
            settings.sweepEvery());
  }
}
