package app.folkmoot.query.members;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the projections of this feature known. */
@Configuration(proxyBeanMethods = false)
class MemberProjections {
  @Bean
  MemberProjection memberProjection() {
    return new MemberProjection();
  }

  @Bean
  FollowProjection followProjection() {
    return new FollowProjection();
  }
}
