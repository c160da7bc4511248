package app.folkmoot.command.members;

import app.folkmoot.command.platform.Refusal;

/** Why a command about a member is refused. */
public enum MemberRefusal implements Refusal {
  NO_SUCH_MEMBER(Kind.NOT_VISIBLE),
  ONLY_ADMINS(Kind.FORBIDDEN),
  HAS_LEFT(Kind.RULE),
  STILL_LOOKS_AFTER_A_GROUP(Kind.RULE),
  NOT_TODAY(Kind.INVALID),
  UNKNOWN_TIME_ZONE(Kind.INVALID),
  HALF_A_QUIET_TIME(Kind.INVALID),
  NOT_YOURSELF(Kind.RULE),
  ALREADY_FOLLOWING(Kind.CONFLICT),
  NOT_FOLLOWING(Kind.CONFLICT),
  ALREADY_A_BOT(Kind.CONFLICT),
  KEYS_ALREADY_DESTROYED(Kind.CONFLICT),
  UNKNOWN_DIMENSION(Kind.INVALID),
  UNKNOWN_VALUE(Kind.INVALID),
  ONE_VALUE_ONLY(Kind.INVALID),
  CONSENT_OUT_OF_DATE(Kind.CONFLICT),
  NOT_SHARED(Kind.CONFLICT);

  private final Kind kind;

  MemberRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
