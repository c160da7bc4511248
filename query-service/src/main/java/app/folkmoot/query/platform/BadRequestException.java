package app.folkmoot.query.platform;

/** A read was asked for in a way that cannot be answered; becomes 400. */
public final class BadRequestException extends RuntimeException {
  private final String field;

  /**
   * Names what is wrong.
   *
   * @param field the parameter
   * @param message what it must be, in words that follow the parameter's name
   */
  public BadRequestException(String field, String message) {
    super(message);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
