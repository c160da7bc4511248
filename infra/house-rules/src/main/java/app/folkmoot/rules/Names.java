package app.folkmoot.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;

/** What a class's name says about its part in the house. */
final class Names {
  private Names() {}

  /** The top-level class that a class stands in, itself if it is one. */
  static JavaClass outermost(JavaClass type) {
    JavaClass outer = type;
    for (Optional<JavaClass> next = outer.getEnclosingClass();
        next.isPresent();
        next = outer.getEnclosingClass()) {
      outer = next.get();
    }
    return outer;
  }

  static boolean endsWithAny(JavaClass type, String... endings) {
    String name = outermost(type).getSimpleName();
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
