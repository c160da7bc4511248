package app.folkmoot.query.platform.api;

import app.folkmoot.query.platform.Consistency;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Holds an API read back until it can see what its {@code Consistency-Token} stands for; says
 * {@code Stale: true} where that took too long.
 */
@Configuration(proxyBeanMethods = false)
class TokenWait implements WebMvcConfigurer, HandlerInterceptor {
  private final Consistency consistency;

  TokenWait(Consistency consistency) {
    this.consistency = consistency;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String token = request.getHeader("Consistency-Token");
    if (token != null && !token.isBlank() && !consistency.await(token.strip())) {
      response.setHeader("Stale", "true");
    }
    return true;
  }
}
