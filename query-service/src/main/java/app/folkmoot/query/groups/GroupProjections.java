package app.folkmoot.query.groups;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the projections of this feature known. */
@Configuration(proxyBeanMethods = false)
class GroupProjections {
  @Bean
  GroupProjection groupProjection() {
    return new GroupProjection();
  }

  @Bean
  MembershipProjection membershipProjection() {
    return new MembershipProjection();
  }
}
