package app.folkmoot.local.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets a request through that carries the operator's credential as its bearer token. */
final class OperatorOnly implements AuthorizationManager<RequestAuthorizationContext> {

  private final byte[] expected;

  OperatorOnly(String credential) {
    this.expected = ("Bearer " + credential).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
    String header = context.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
    byte[] given = header == null ? new byte[0] : header.getBytes(StandardCharsets.UTF_8);
    return new AuthorizationDecision(MessageDigest.isEqual(expected, given));
  }
}
