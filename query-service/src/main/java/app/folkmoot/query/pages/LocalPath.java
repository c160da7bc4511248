package app.folkmoot.query.pages;

import java.net.URI;
import java.net.URISyntaxException;

/** Checks that an address a form names is one of this site's. */
final class LocalPath {
  private LocalPath() {}

  /** The path if it leads nowhere but this site, else home. */
  static String of(String path) {
    boolean rooted = path.startsWith("/") && !path.startsWith("//");
    boolean odd = path.contains("\\") || path.chars().anyMatch(c -> c < ' ');
    if (!rooted || odd) {
      return "/";
    }
    try {
      URI uri = new URI(path);
      boolean local = uri.getHost() == null && uri.getScheme() == null;
      boolean plain = uri.getPath() != null && !uri.getPath().startsWith("//");
      return local && plain ? path : "/";
    } catch (URISyntaxException notAnAddress) {
      return "/";
    }
  }
}
