package app.folkmoot.insights.platform.facts;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.EventMeta;
import app.folkmoot.events.Personal.Purpose;
import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.discussions.DeletedBy;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import app.folkmoot.events.discussions.PostEvent.PostDeleted;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.events.discussions.ReactionEvent.ReactionAdded;
import app.folkmoot.events.discussions.ReactionEvent.ReactionRemoved;
import app.folkmoot.events.groups.MembershipEvent.MemberJoined;
import app.folkmoot.events.help.HelpEvent.HelpCompleted;
import app.folkmoot.events.help.HelpEvent.HelpRequestCancelled;
import app.folkmoot.events.help.HelpEvent.HelpRequested;
import app.folkmoot.events.members.AccountKind;
import app.folkmoot.events.members.MemberEvent.MemberKeysDestroyed;
import app.folkmoot.events.members.MemberEvent.MemberLeftCommunity;
import app.folkmoot.events.members.MemberEvent.MemberMarkedAsBot;
import app.folkmoot.events.members.MemberEvent.MemberRegistered;
import app.folkmoot.events.members.MemberEvent.MemberVisited;
import app.folkmoot.events.resources.ResourceEvent.ResourcePosted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one event says about who did what when; no text of any kind.
 *
 * @param position of the event in the store; a second act of the same position is the same act
 * @param act name of the deed, as the metrics' SQL knows it
 * @param at when it happened
 * @param recordedAt when the store learned of it
 * @param memberId who did it, still by member id: only the surrogate reaches a file
 * @param otherId to whom, where there is one
 * @param post the post it is or is about
 * @param thread the opening post of its conversation
 * @param group where it happened
 * @param detail kind of account or reaction, or who deleted
 * @param memberDay the day in the member's own zone, for visits
 * @param imported whether it came with an import
 */
record Act(
    long position,
    String act,
    Instant at,
    Instant recordedAt,
    UUID memberId,
    @Nullable UUID otherId,
    @Nullable UUID post,
    @Nullable UUID thread,
    @Nullable UUID group,
    @Nullable String detail,
    @Nullable LocalDate memberDay,
    boolean imported) {

  /** The act that is no row but a promise: nothing of this member is counted from here on. */
  static final String ERASED = "erased";

  /**
   * What stays of an erased member, without them: that an answer was given, and that a post or an
   * answer was taken away. Without the second a removed answer would count again.
   */
  static final List<String> STAY = List.of("reply", "deleted");

  /** The act of an event; empty where metrics do not look at it or the import kept it out. */
  static Optional<Act> of(RecordedEvent recorded) {
    EventMeta meta = recorded.meta();
    DomainEvent event = recorded.event();
    if (meta.outsideMetrics()) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (event) {
          case MemberRegistered e -> about(meta, "registered", e.memberId()).with(name(e.kind()));
          case MemberVisited e -> about(meta, "visited", e.memberId()).on(e.localDate());
          case MemberMarkedAsBot e -> about(meta, "marked-as-bot", e.memberId());
          case MemberLeftCommunity e -> about(meta, "left", e.memberId());
          case MemberKeysDestroyed e ->
              e.purposes().contains(Purpose.IDENTITY) ? about(meta, ERASED, e.memberId()) : null;
          case DiscussionStarted e ->
              about(meta, "discussion", e.authorId()).in(e.postId(), e.postId(), e.groupId());
          case ResourcePosted e ->
              about(meta, "resource", e.authorId()).in(e.postId(), e.postId(), e.groupId());
          case HelpRequested e ->
              about(meta, "help-request", e.requesterId())
                  .in(e.requestId(), e.requestId(), e.groupId());
          case ReplyPosted e ->
              about(meta, "reply", e.authorId()).in(e.postId(), e.threadId(), e.groupId());
          case PostDeleted e ->
              about(meta, "deleted", e.authorId())
                  .in(e.postId(), e.threadId(), null)
                  .with(name(e.by()));
          case ReactionAdded e ->
              about(meta, "reaction", e.memberId())
                  .in(e.postId(), e.threadId(), null)
                  .with(e.kind());
          case ReactionRemoved e ->
              about(meta, "reaction-removed", e.memberId())
                  .in(e.postId(), e.threadId(), null)
                  .with(e.kind());
          case HelpRequestCancelled e ->
              about(meta, "help-request-cancelled", e.requesterId())
                  .in(e.requestId(), e.requestId(), null);
          case HelpCompleted e ->
              about(meta, "help-given", e.helperId())
                  .in(e.requestId(), e.requestId(), null)
                  .to(e.requesterId());
          case MemberJoined e ->
              about(meta, "joined-group", e.memberId()).in(null, null, e.groupId());
          default -> null;
        });
  }

  private static Act about(EventMeta meta, String act, UUID memberId) {
    return new Act(
        meta.position(),
        act,
        meta.occurredAt(),
        meta.recordedAt(),
        memberId,
        null,
        null,
        null,
        null,
        null,
        null,
        meta.imported());
  }

  private Act in(@Nullable UUID post, @Nullable UUID thread, @Nullable UUID group) {
    return new Act(
        position,
        act,
        at,
        recordedAt,
        memberId,
        otherId,
        post,
        thread,
        group,
        detail,
        memberDay,
        imported);
  }

  private Act with(String detail) {
    return new Act(
        position,
        act,
        at,
        recordedAt,
        memberId,
        otherId,
        post,
        thread,
        group,
        detail,
        memberDay,
        imported);
  }

  private Act on(LocalDate memberDay) {
    return new Act(
        position,
        act,
        at,
        recordedAt,
        memberId,
        otherId,
        post,
        thread,
        group,
        detail,
        memberDay,
        imported);
  }

  private Act to(UUID otherId) {
    return new Act(
        position,
        act,
        at,
        recordedAt,
        memberId,
        otherId,
        post,
        thread,
        group,
        detail,
        memberDay,
        imported);
  }

  private static String name(AccountKind kind) {
    return switch (kind) {
      case PERSON -> "person";
      case BOT -> "bot";
      case REMOVED_ACCOUNT -> "removed-account";
    };
  }

  private static String name(DeletedBy by) {
    return switch (by) {
      case AUTHOR -> "author";
      case MODERATOR -> "moderator";
    };
  }
}
