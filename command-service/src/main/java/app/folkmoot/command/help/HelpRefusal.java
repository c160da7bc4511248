package app.folkmoot.command.help;

import app.folkmoot.command.platform.Refusal;

/** Why a command about help is refused, besides what holds for posts of any kind. */
public enum HelpRefusal implements Refusal {
  EITHER_REQUEST_OR_SKILLS(Kind.INVALID),
  OWN_REQUEST(Kind.RULE),
  ALREADY_OFFERED(Kind.CONFLICT),
  ONLY_THE_ASKER(Kind.FORBIDDEN),
  ONLY_THE_HELPER(Kind.FORBIDDEN),
  TAKEN(Kind.CONFLICT),
  CLOSED(Kind.CONFLICT),
  NOT_TAKEN(Kind.RULE),
  NOT_DONE(Kind.RULE),
  ALREADY_THANKED(Kind.CONFLICT),
  STANDING_OFFER(Kind.RULE),
  ALREADY_ANSWERED(Kind.CONFLICT),
  WITHDRAWN(Kind.CONFLICT);

  private final Kind kind;

  HelpRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
