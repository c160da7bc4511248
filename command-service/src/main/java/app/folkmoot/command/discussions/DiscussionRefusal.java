package app.folkmoot.command.discussions;

import app.folkmoot.command.platform.Refusal;

/** Why a command about a post of any kind is refused. */
public enum DiscussionRefusal implements Refusal {
  NO_SUCH_GROUP(Kind.NOT_VISIBLE),
  NO_SUCH_POST(Kind.NOT_VISIBLE),
  ONLY_MEMBERS(Kind.FORBIDDEN),
  ARCHIVED(Kind.RULE),
  DELETED(Kind.RULE),
  LOCKED(Kind.RULE),
  NOT_AN_OPENING_POST(Kind.INVALID),
  NOT_A_REPLY(Kind.INVALID),
  PARENT_ELSEWHERE(Kind.INVALID),
  TITLE_MISSING(Kind.INVALID),
  ONLY_THE_AUTHOR(Kind.FORBIDDEN),
  ONLY_AUTHOR_OR_MODERATORS(Kind.FORBIDDEN),
  ONLY_MODERATORS(Kind.FORBIDDEN),
  ONLY_ASKER_OR_MODERATORS(Kind.FORBIDDEN),
  NOTHING_CHANGED(Kind.CONFLICT),
  ALREADY_REACTED(Kind.CONFLICT),
  NOT_REACTED(Kind.CONFLICT),
  TOO_MANY_REACTIONS(Kind.RULE);

  private final Kind kind;

  DiscussionRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
