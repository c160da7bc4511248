package app.folkmoot.query.platform.signin;

import app.folkmoot.query.platform.commands.AccessTokens;
import app.folkmoot.query.platform.commands.SignInEnded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The access token in the person's session, renewed with the refresh token a minute before it ends.
 */
final class SessionAccessTokens implements AccessTokens {
  private final OAuth2AuthorizedClientManager clients;

  SessionAccessTokens(OAuth2AuthorizedClientManager clients) {
    this.clients = clients;
  }

  @Override
  public String current() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null
        || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now)) {
      throw new SignInEnded("nobody is signed in");
    }
    OAuth2AuthorizeRequest ask =
        OAuth2AuthorizeRequest.withClientRegistrationId(FolkmootRegistration.ID)
            .principal(who)
            .attribute(HttpServletRequest.class.getName(), now.getRequest())
            .attribute(
                HttpServletResponse.class.getName(), Objects.requireNonNull(now.getResponse()))
            .build();
    try {
      OAuth2AuthorizedClient client = clients.authorize(ask);
      if (client == null) {
        throw new SignInEnded("there is no token");
      }
      return client.getAccessToken().getTokenValue();
    } catch (OAuth2AuthorizationException refused) {
      throw new SignInEnded("the token cannot be renewed", refused);
    }
  }
}
