package app.folkmoot.query.platform.pages;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pages are served.
 *
 * @param address what browsers know the pages by, without a path; null to go by each request
 * @param plainHttp true only where no TLS stands before the service, as on one's own machine:
 *     cookies lose their prefix and Secure
 */
@ConfigurationProperties("folkmoot.pages")
public record PagesSettings(@Nullable URI address, @DefaultValue("false") boolean plainHttp) {

  /** The address, or the placeholder that Spring Security fills in from the request. */
  public String base() {
    return address == null ? "{baseUrl}" : address.toString();
  }
}
