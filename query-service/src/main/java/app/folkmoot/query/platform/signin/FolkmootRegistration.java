package app.folkmoot.query.platform.signin;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * The pages' registration with the OpenID provider, discovered when first needed, so that the pages
 * start while the provider is down.
 */
final class FolkmootRegistration implements ClientRegistrationRepository {
  static final String ID = "folkmoot";

  private final IdentitySettings settings;
  private final String base;
  private final Lock discovering = new ReentrantLock();
  private volatile @Nullable ClientRegistration known;

  /**
   * A registration not discovered yet.
   *
   * @param base address of the pages, or the placeholder for that of the request
   */
  FolkmootRegistration(IdentitySettings settings, String base) {
    this.settings = settings;
    this.base = base;
  }

  /**
   * The registration, for its own id only.
   *
   * @throws ProviderUnavailable if it is not discovered yet and the provider does not answer
   */
  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    if (!id.equals(ID)) {
      return null;
    }
    ClientRegistration found = known;
    return found != null ? found : discover();
  }

  private ClientRegistration discover() {
    discovering.lock();
    try {
      ClientRegistration found = known;
      if (found == null) {
        found =
            ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.secret())
                .redirectUri(base + "/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .build();
        known = found;
      }
      return found;
    } catch (IllegalArgumentException | IllegalStateException unreachable) {
      throw new ProviderUnavailable(unreachable);
    } finally {
      discovering.unlock();
    }
  }
}
