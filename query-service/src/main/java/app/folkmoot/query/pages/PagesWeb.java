package app.folkmoot.query.pages;

import app.folkmoot.query.platform.commands.CommandClient;
import app.folkmoot.query.platform.pages.CommunitySettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts what runs before every page in order. */
@Configuration(proxyBeanMethods = false)
class PagesWeb {

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  WebMvcConfigurer visits(CommandClient commands, Clock clock, CommunitySettings community) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry
            .addInterceptor(new Visits(commands, clock, community))
            .order(Ordered.HIGHEST_PRECEDENCE)
            .excludePathPatterns(
                "/api/**",
                "/internal/**",
                "/actuator/**",
                "/error",
                "/sign-in/**",
                "/signed-out",
                "/webjars/**",
                "/*.css",
                "/*.js",
                "/*.svg");
      }
    };
  }
}
