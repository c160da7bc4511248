package app.folkmoot.query.platform.signin;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets page methods ask for the viewer. */
@Configuration(proxyBeanMethods = false)
class SignInWeb implements WebMvcConfigurer {
  private final WhoIsLooking whoIsLooking;

  SignInWeb(WhoIsLooking whoIsLooking) {
    this.whoIsLooking = whoIsLooking;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ViewerArgument(whoIsLooking));
  }
}
