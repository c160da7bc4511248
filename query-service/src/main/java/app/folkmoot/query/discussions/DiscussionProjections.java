package app.folkmoot.query.discussions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the projections of this feature known. */
@Configuration(proxyBeanMethods = false)
class DiscussionProjections {
  @Bean
  PostProjection postProjection() {
    return new PostProjection();
  }

  @Bean
  ReplyProjection replyProjection() {
    return new ReplyProjection();
  }

  @Bean
  ReactionProjection reactionProjection() {
    return new ReactionProjection();
  }

  @Bean
  KeptProjection keptProjection() {
    return new KeptProjection();
  }
}
