package app.folkmoot.command.platform;

/**
 * Commands that a command causes, decided in the same transaction by the same actor: one refusal
 * undoes all. A parameter of any command handler.
 */
public interface FurtherCommands {

  /**
   * Decides a further command now.
   *
   * @throws Refused if its aggregate refuses
   */
  void decide(Command command);
}
