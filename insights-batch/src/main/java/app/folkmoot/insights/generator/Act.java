package app.folkmoot.insights.generator;

import java.util.List;

/**
 * One thing that happens in a generated community, told in the order of time. Members and groups
 * are numbers from 0, posts (opening posts and replies alike) and threads numbers from 1 in the
 * order in which they appear; times are whole seconds since 1970, UTC.
 */
public sealed interface Act {

  /** When it happens, seconds since 1970. */
  long at();

  /** A person joins the community. */
  record MemberJoined(long at, int member) implements Act {}

  /** A person says which cohort they belong to; most do so when they join. */
  record SelfIdDeclared(long at, int member) implements Act {}

  /** A person comes by without necessarily writing. */
  record MemberVisited(long at, int member) implements Act {}

  /** An opening post. */
  record PostPublished(long at, int post, int thread, int author, int group, boolean resource)
      implements Act {}

  /** A reply in the thread of {@code root}; {@code parent} is the root or an earlier reply. */
  record ReplyPublished(
      long at, int post, int thread, int root, int parent, int author, int rootAuthor, int group)
      implements Act {}

  /** An opening post is taken away by its author or a moderator. */
  record PostRemoved(long at, int post, boolean byModerator) implements Act {}

  /** A reaction to an opening post or reply; one member reacts to one post at most once. */
  record ReactionAdded(long at, int post, int member) implements Act {}

  /** A help request with its whole fate, which is decided when it is made. */
  record HelpRequested(
      long at, int request, int member, int group, List<Offer> offers, Ending ending)
      implements Act {}

  /** A help request was fulfilled by {@code helper}. */
  record HelpFulfilled(long at, int request, int helper) implements Act {}

  /** A help request was taken back. */
  record HelpRequestCancelled(long at, int request) implements Act {}

  /** A member asks for a mentor. */
  record MentorRequested(long at, int request, int mentee) implements Act {}

  /** A mentor is found. */
  record MentorMatched(long at, int request, int mentor) implements Act {}

  /** A member no longer looks for a mentor. */
  record MentorRequestWithdrawn(long at, int request) implements Act {}

  /** An opening post or reply is reported to the moderators. */
  record ContentReported(long at, int report, int post, int reporter) implements Act {}

  /** A report is decided. */
  record ReportResolved(long at, int report, boolean upheld) implements Act {}

  /** An offer to help; {@code accepted} at most once per request. */
  record Offer(long at, int member, boolean accepted) {}

  /** How a help request ends: not at all before the community's end, fulfilled, or taken back. */
  record Ending(Fate fate, long at) {}

  /** The three ends of a help request. */
  enum Fate {
    OPEN,
    FULFILLED,
    CANCELLED
  }
}
