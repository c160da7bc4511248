package app.folkmoot.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/** The folder {@code shared} beside the checkout; a test that needs it is skipped without it. */
public final class SharedFolder {
  private SharedFolder() {}

  /**
   * A directory in the shared folder.
   *
   * @throws TestAbortedException if it is missing: the test is skipped
   * @throws IllegalStateException if it is missing where it must not be: with {@code CI=true}
   */
  public static Path of(String name) {
    Path checkout = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    while (checkout != null && !Files.exists(checkout.resolve("mvnw"))) {
      checkout = checkout.getParent();
    }
    Path wanted =
        checkout == null ? Path.of(name) : checkout.resolveSibling("shared").resolve(name);
    if (!Files.isDirectory(wanted)) {
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException("shared/" + name + " is missing beside the checkout");
      }
      throw new TestAbortedException("shared/" + name + " is not beside the checkout");
    }
    return wanted;
  }
}
