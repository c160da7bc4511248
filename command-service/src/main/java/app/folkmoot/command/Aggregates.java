package app.folkmoot.command;

import app.folkmoot.command.discussions.Discussion;
import app.folkmoot.command.discussions.Post;
import app.folkmoot.command.discussions.Reactions;
import app.folkmoot.command.discussions.Reply;
import app.folkmoot.command.discussions.SavedPost;
import app.folkmoot.command.groups.Group;
import app.folkmoot.command.groups.Membership;
import app.folkmoot.command.help.HelpRequest;
import app.folkmoot.command.help.Offer;
import app.folkmoot.command.members.Follow;
import app.folkmoot.command.members.Member;
import app.folkmoot.command.members.SelfIdentification;
import app.folkmoot.command.members.Visit;
import app.folkmoot.command.resources.Resource;
import java.util.List;
import java.util.Map;

/** Every aggregate class that decides, each with its subtypes. */
final class Aggregates {
  static final Map<Class<?>, List<Class<?>>> ALL =
      Map.ofEntries(
          Map.entry(Member.class, List.of()),
          Map.entry(Visit.class, List.of()),
          Map.entry(Follow.class, List.of()),
          Map.entry(SelfIdentification.class, List.of()),
          Map.entry(Group.class, List.of()),
          Map.entry(Membership.class, List.of()),
          Map.entry(
              Post.class,
              List.of(Discussion.class, Reply.class, Resource.class, HelpRequest.class)),
          Map.entry(Offer.class, List.of()),
          Map.entry(Reactions.class, List.of()),
          Map.entry(SavedPost.class, List.of()));

  private Aggregates() {}
}
