package app.folkmoot.query.platform.pages;

import app.folkmoot.query.platform.commands.CommandClient;
import java.time.Clock;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** What templates and controllers of pages have at hand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PagesSettings.class, CommunitySettings.class})
class PagesSetup {

  @Bean
  Look look(MessageSource messages, Clock clock, CommunitySettings settings) {
    return new Look(messages, clock, settings);
  }

  @Bean
  FormTokens formTokens() {
    return new FormTokens();
  }

  @Bean
  Words words(MessageSource messages) {
    return new Words(messages);
  }

  @Bean
  ReactionNames reactionNames(Words words) {
    return new ReactionNames(words);
  }

  @Bean
  FormSender formSender(CommandClient commands, Words words) {
    return new FormSender(commands, words);
  }

  /**
   * Pages are in English whatever the server or the browser prefers: there is no other text yet.
   */
  @Bean
  LocaleResolver localeResolver() {
    return new FixedLocaleResolver(Locale.UK);
  }
}
