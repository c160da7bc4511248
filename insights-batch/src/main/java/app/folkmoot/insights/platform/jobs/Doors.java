package app.folkmoot.insights.platform.jobs;

import app.folkmoot.insights.Settings;
import jakarta.servlet.DispatcherType;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who may come in: the operator by a secret, a health check, nobody else. */
@Configuration
class Doors {
  private static final String BEARER = "Bearer ";

  @Bean
  SecurityFilterChain operatorDoor(HttpSecurity http, Settings settings) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(
            new OperatorFilter(settings.internal().credentials()), AuthorizationFilter.class)
        .authorizeHttpRequests(
            door ->
                door.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers("/actuator/health/**", "/actuator/health")
                    .permitAll()
                    .requestMatchers("/internal/**")
                    .hasAuthority("INTERNAL_operator")
                    .anyRequest()
                    .denyAll())
        .build();
  }

  /** There are no accounts here. */
  @Bean
  AuthenticationManager nobody() {
    return authentication -> {
      throw new BadCredentialsException("there are no accounts here");
    };
  }

  /** Lets in whoever sends a secret that a file holds. */
  private static final class OperatorFilter extends OncePerRequestFilter {
    private final Map<String, Path> files;

    OperatorFilter(Map<String, Path> files) {
      this.files = Map.copyOf(files);
      files.forEach(OperatorFilter::secret);
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String header = request.getHeader(HttpHeaders.AUTHORIZATION);
      if (header != null && header.startsWith(BEARER)) {
        byte[] offered = header.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8);
        files.forEach(
            (name, file) -> {
              if (MessageDigest.isEqual(secret(name, file), offered)) {
                SecurityContextHolder.getContext()
                    .setAuthentication(
                        new UsernamePasswordAuthenticationToken(
                            name, null, List.of(new SimpleGrantedAuthority("INTERNAL_" + name))));
              }
            });
      }
      chain.doFilter(request, response);
    }

    private static byte[] secret(String name, Path file) {
      try {
        String secret = Files.readString(file).strip();
        if (secret.isEmpty()) {
          throw new IOException("it is empty");
        }
        return secret.getBytes(StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new IllegalStateException(
            "folkmoot.internal.credentials." + name + ": cannot use " + file, e);
      }
    }
  }
}
