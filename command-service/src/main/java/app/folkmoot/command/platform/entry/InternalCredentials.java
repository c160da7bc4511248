package app.folkmoot.command.platform.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the other services in, each by a secret of its own that both read from a file. */
final class InternalCredentials extends OncePerRequestFilter {
  private static final String BEARER = "Bearer ";

  private final Map<String, byte[]> secrets = new TreeMap<>();

  /**
   * @param files service name to the file with its secret
   * @throws IllegalStateException if a file cannot be read or is empty
   */
  InternalCredentials(Map<String, Path> files) {
    files.forEach(
        (service, file) -> {
          try {
            String secret = Files.readString(file).strip();
            if (secret.isEmpty()) {
              throw new IOException("it is empty");
            }
            secrets.put(service, secret.getBytes(StandardCharsets.UTF_8));
          } catch (IOException e) {
            throw new IllegalStateException(
                "folkmoot.internal.credentials." + service + ": cannot use " + file, e);
          }
        });
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null && header.startsWith(BEARER)) {
      byte[] offered = header.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8);
      secrets.forEach(
          (service, secret) -> {
            if (MessageDigest.isEqual(secret, offered)) {
              SecurityContextHolder.getContext()
                  .setAuthentication(
                      new UsernamePasswordAuthenticationToken(
                          service,
                          null,
                          List.of(new SimpleGrantedAuthority("INTERNAL_" + service))));
            }
          });
    }
    chain.doFilter(request, response);
  }
}
