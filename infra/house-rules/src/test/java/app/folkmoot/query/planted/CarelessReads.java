package app.folkmoot.query.planted;

/** Planted: a read that does not ask who is looking. */
final class CarelessReads {
  long count() {
    return 0;
  }
}
