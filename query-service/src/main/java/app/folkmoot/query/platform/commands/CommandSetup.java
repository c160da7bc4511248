package app.folkmoot.query.platform.commands;

import app.folkmoot.query.platform.Consistency;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts the way from pages to command-service together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandSettings.class)
class CommandSetup {

  @Bean
  CommandClient commandClient(CommandSettings settings, AccessTokens tokens, JsonMapper json) {
    return new CommandClient(settings, tokens, json);
  }

  @Bean
  WebMvcConfigurer ownWrites(Consistency consistency, Clock clock) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry
            .addInterceptor(new OwnWrites(consistency, clock))
            .excludePathPatterns("/api/**", "/internal/**", "/actuator/**");
      }
    };
  }
}
