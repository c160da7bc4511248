package app.folkmoot.command.groups;

import app.folkmoot.command.platform.Refusal;

/** Why a command about a group or a membership is refused. */
public enum GroupRefusal implements Refusal {
  NO_SUCH_GROUP(Kind.NOT_VISIBLE),
  NO_SUCH_MEMBER(Kind.NOT_VISIBLE),
  SLUG_TAKEN(Kind.CONFLICT),
  PRIVATE_MEANS_INVITE(Kind.INVALID),
  ONLY_OWNERS(Kind.FORBIDDEN),
  ONLY_THOSE_WHO_LOOK_AFTER_IT(Kind.FORBIDDEN),
  ARCHIVED(Kind.RULE),
  NOTHING_CHANGED(Kind.CONFLICT),
  LAST_OWNER(Kind.RULE),
  TOO_MANY_ROLES(Kind.RULE),
  ALREADY_MEMBER(Kind.CONFLICT),
  ALREADY_REQUESTED(Kind.CONFLICT),
  ALREADY_INVITED(Kind.CONFLICT),
  NOT_A_MEMBER(Kind.RULE),
  NOT_REQUESTED(Kind.CONFLICT),
  NOT_INVITED(Kind.RULE),
  NO_NEED_TO_ASK(Kind.RULE),
  ASK_FIRST(Kind.RULE),
  INVITED_ONLY(Kind.RULE),
  BANNED(Kind.FORBIDDEN),
  ALREADY_BANNED(Kind.CONFLICT),
  NOT_YOURSELF(Kind.RULE);

  private final Kind kind;

  GroupRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
