package app.folkmoot.query.platform.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the holder of the operator's secret in, sent as bearer token; compared in constant time. */
final class OperatorCredential extends OncePerRequestFilter {
  private static final String BEARER = "Bearer ";
  private final QuerySettings settings;

  OperatorCredential(QuerySettings settings) {
    this.settings = settings;
  }

  /** The end of an answer that was written line by line is authorised anew. */
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader("Authorization");
    Path file = settings.internal().credentials().get("operator");
    if (header != null && header.startsWith(BEARER) && file != null) {
      byte[] sent = header.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8);
      byte[] secret = QuerySettings.secret(file).getBytes(StandardCharsets.UTF_8);
      if (secret.length > 0 && MessageDigest.isEqual(sent, secret)) {
        SecurityContextHolder.getContext()
            .setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                    "operator", null, AuthorityUtils.createAuthorityList("ROLE_OPERATOR")));
      }
    }
    chain.doFilter(request, response);
  }
}
