package app.folkmoot.command.discussions;

import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Refused;
import app.folkmoot.command.platform.Standings;
import app.folkmoot.command.platform.Standings.GroupStanding;
import app.folkmoot.command.platform.Standings.ThreadStanding;
import java.util.UUID;

/** Who sees a post and who may write beside it: the same for posts of any kind. */
public final class PostAccess {
  private PostAccess() {}

  /**
   * Lets the actor open a post in a group.
   *
   * @throws Refused with {@link DiscussionRefusal#NO_SUCH_GROUP}, {@link
   *     DiscussionRefusal#ONLY_MEMBERS} or {@link DiscussionRefusal#ARCHIVED}
   */
  public static void writable(UUID groupId, Actor actor, Standings standings) {
    refuseWriting(
        standings
            .inGroup(groupId, actor.memberId())
            .filter(GroupStanding::visible)
            .orElseThrow(() -> new Refused(DiscussionRefusal.NO_SUCH_GROUP)));
  }

  /**
   * How the actor stands to a post.
   *
   * @throws Refused with {@link DiscussionRefusal#NO_SUCH_POST} where it does not exist for them
   */
  public static ThreadStanding seenPost(UUID postId, Actor actor, Standings standings) {
    return standings
        .atPost(postId, actor.memberId())
        .filter(post -> post.group().visible())
        .orElseThrow(() -> new Refused(DiscussionRefusal.NO_SUCH_POST));
  }

  /**
   * The same where the actor means to write in its thread.
   *
   * @throws Refused also with {@link DiscussionRefusal#ONLY_MEMBERS}, {@link
   *     DiscussionRefusal#ARCHIVED} or {@link DiscussionRefusal#DELETED}
   */
  public static ThreadStanding writablePost(UUID postId, Actor actor, Standings standings) {
    ThreadStanding post = seenPost(postId, actor, standings);
    refuseWriting(post.group());
    Refused.when(post.deleted(), DiscussionRefusal.DELETED);
    return post;
  }

  private static void refuseWriting(GroupStanding group) {
    Refused.when(!group.member(), DiscussionRefusal.ONLY_MEMBERS);
    Refused.when(group.archived(), DiscussionRefusal.ARCHIVED);
  }
}
