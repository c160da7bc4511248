package app.folkmoot.query.platform.store;

/** The generation being written to is not the active one any more, or gone altogether. */
final class StoreLostException extends RuntimeException {
  StoreLostException() {
    super("the read models were switched or lost; finding out where to go on");
  }
}
