package app.folkmoot.query.platform.planted;

import jakarta.annotation.Resource;

/** Planted: a field must not be injected. */
final class InjectingResources {
  @Resource private String word = "";

  String word() {
    return word;
  }
}
