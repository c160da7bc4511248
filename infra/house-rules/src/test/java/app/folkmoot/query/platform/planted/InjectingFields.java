package app.folkmoot.query.platform.planted;

import org.springframework.beans.factory.annotation.Autowired;

/** Planted: a field must not be injected. */
final class InjectingFields {
  @Autowired private String word = "";

  String word() {
    return word;
  }
}
