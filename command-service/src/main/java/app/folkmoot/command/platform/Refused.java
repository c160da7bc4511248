package app.folkmoot.command.platform;

/** A command was refused: nothing is stored. It carries no stack trace, as it is no fault. */
public final class Refused extends RuntimeException {
  private final transient Refusal refusal;

  public Refused(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }

  /** Refuses where the condition holds. */
  public static void when(boolean condition, Refusal refusal) {
    if (condition) {
      throw new Refused(refusal);
    }
  }
}
