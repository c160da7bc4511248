package app.folkmoot.query.help;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the projections of this feature known. */
@Configuration(proxyBeanMethods = false)
class HelpProjections {
  @Bean
  HelpProjection helpProjection() {
    return new HelpProjection();
  }

  @Bean
  StandingOfferProjection standingOfferProjection() {
    return new StandingOfferProjection();
  }
}
