package app.folkmoot.query.platform.planted;

/** Planted: a service must not print. */
final class PrintingPart {
  void say() {
    System.out.println("words that no log holds");
  }
}
