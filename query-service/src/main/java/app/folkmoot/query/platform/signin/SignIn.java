package app.folkmoot.query.platform.signin;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** The first step of signing in. */
public final class SignIn {
  private final ClientRegistrationRepository registrations;
  private final String address;

  SignIn(ClientRegistrationRepository registrations, @Nullable URI address) {
    this.registrations = registrations;
    this.address = address == null ? "" : address.toString();
  }

  /**
   * Where signing in begins: at the address the provider leads back to, as the cookie must be found
   * there again.
   *
   * @throws ProviderUnavailable if the provider does not answer
   */
  public String path() {
    registrations.findByRegistrationId(FolkmootRegistration.ID);
    return address + "/oauth2/authorization/" + FolkmootRegistration.ID;
  }
}
