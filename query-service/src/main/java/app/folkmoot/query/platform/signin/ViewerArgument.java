package app.folkmoot.query.platform.signin;

import app.folkmoot.query.platform.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands page methods the viewer they ask for. */
final class ViewerArgument implements HandlerMethodArgumentResolver {
  private final WhoIsLooking whoIsLooking;

  ViewerArgument(WhoIsLooking whoIsLooking) {
    this.whoIsLooking = whoIsLooking;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Viewer.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest page =
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    return whoIsLooking
        .at(page)
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
  }
}
