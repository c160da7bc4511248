package app.folkmoot.command.testing;

import app.folkmoot.command.platform.Claims;
import app.folkmoot.command.platform.Ids;
import app.folkmoot.command.platform.Standings;
import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionLocked;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import app.folkmoot.events.discussions.PostEvent.PostDeleted;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.events.groups.GroupEvent.GroupArchived;
import app.folkmoot.events.groups.GroupEvent.GroupCreated;
import app.folkmoot.events.groups.GroupEvent.GroupRoleAssigned;
import app.folkmoot.events.groups.GroupEvent.GroupUpdated;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.events.groups.JoinPolicy;
import app.folkmoot.events.groups.MembershipEvent;
import app.folkmoot.events.groups.Visibility;
import app.folkmoot.events.help.HelpEvent.HelpOffered;
import app.folkmoot.events.help.HelpEvent.HelpRequested;
import app.folkmoot.events.help.HelpEvent.OfferWithdrawn;
import app.folkmoot.events.members.MemberEvent.MemberLeftCommunity;
import app.folkmoot.events.members.MemberEvent.MemberRegistered;
import app.folkmoot.events.resources.ResourceEvent.ResourcePosted;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What commands can ask of the rest of the community, learnt from events and kept in memory. */
public final class World implements Standings, Claims, Ids {
  private record Settings(boolean archived, Visibility visibility, JoinPolicy joinPolicy) {}

  private record Pair(UUID first, UUID second) {}

  private record Thread(UUID groupId, UUID authorId, boolean locked, boolean deleted) {}

  private final Map<UUID, Settings> groups = new HashMap<>();
  private final Map<Pair, Membership> memberships = new HashMap<>();
  private final Map<Pair, GroupRole> roles = new HashMap<>();
  private final Map<UUID, Thread> threads = new HashMap<>();
  private final Map<UUID, UUID> threadOfReply = new HashMap<>();
  private final Set<UUID> members = new HashSet<>();
  private final Map<String, UUID> claims = new HashMap<>();
  private long issued;

  /** Whether nobody has a value. */
  public boolean isFree(Kind kind, String value) {
    return !claims.containsKey(kind + "/" + value);
  }

  /** Takes note of what happened. */
  public void happened(DomainEvent event) {
    switch (event) {
      case MemberRegistered e -> members.add(e.memberId());
      case MemberLeftCommunity e -> members.remove(e.memberId());
      case GroupCreated e ->
          groups.put(e.groupId(), new Settings(false, e.visibility(), e.joinPolicy()));
      case GroupUpdated e ->
          groups.compute(
              e.groupId(),
              (id, before) ->
                  new Settings(
                      before != null && before.archived(), e.visibility(), e.joinPolicy()));
      case GroupArchived e ->
          groups.computeIfPresent(
              e.groupId(), (id, s) -> new Settings(true, s.visibility(), s.joinPolicy()));
      case GroupRoleAssigned e -> roles.put(new Pair(e.groupId(), e.memberId()), e.role());
      case MembershipEvent e ->
          memberships.put(new Pair(e.groupId(), e.memberId()), membershipAfter(e));
      case DiscussionStarted e -> opened(e.postId(), e.groupId(), e.authorId());
      case ResourcePosted e -> opened(e.postId(), e.groupId(), e.authorId());
      case HelpRequested e -> opened(e.requestId(), e.groupId(), e.requesterId());
      case DiscussionLocked e ->
          threads.computeIfPresent(
              e.threadId(), (id, t) -> new Thread(t.groupId(), t.authorId(), e.on(), t.deleted()));
      case PostDeleted e ->
          threads.computeIfPresent(
              e.postId(), (id, t) -> new Thread(t.groupId(), t.authorId(), t.locked(), true));
      case HelpOffered e -> take(Kind.OFFER, e.requestId() + "/" + e.helperId(), e.offerId());
      case OfferWithdrawn e -> release(Kind.OFFER, e.requestId() + "/" + e.helperId(), e.offerId());
      case ReplyPosted e -> threadOfReply.put(e.postId(), e.threadId());
      default -> {}
    }
  }

  private void opened(UUID postId, UUID groupId, UUID authorId) {
    threads.put(postId, new Thread(groupId, authorId, false, false));
  }

  private static Membership membershipAfter(MembershipEvent event) {
    return switch (event) {
      case MembershipEvent.MembershipRequested e -> Membership.REQUESTED;
      case MembershipEvent.MemberInvited e -> Membership.INVITED;
      case MembershipEvent.MemberJoined e -> Membership.MEMBER;
      case MembershipEvent.MemberBanned e -> Membership.BANNED;
      case MembershipEvent.MembershipDeclined e -> Membership.NONE;
      case MembershipEvent.MemberLeft e -> Membership.NONE;
      case MembershipEvent.MemberRemoved e -> Membership.NONE;
    };
  }

  @Override
  public Optional<GroupStanding> inGroup(UUID groupId, UUID memberId) {
    Pair pair = new Pair(groupId, memberId);
    return Optional.ofNullable(groups.get(groupId))
        .map(
            group ->
                new GroupStanding(
                    groupId,
                    group.archived(),
                    group.visibility(),
                    group.joinPolicy(),
                    memberships.getOrDefault(pair, Membership.NONE),
                    roles.getOrDefault(pair, GroupRole.NONE)));
  }

  @Override
  public Optional<ThreadStanding> atPost(UUID postId, UUID memberId) {
    UUID threadId = threadOfReply.getOrDefault(postId, postId);
    Thread thread = threads.get(threadId);
    if (thread == null) {
      return Optional.empty();
    }
    return inGroup(thread.groupId(), memberId)
        .map(
            group ->
                new ThreadStanding(
                    threadId, thread.authorId(), thread.locked(), thread.deleted(), group));
  }

  @Override
  public boolean looksAfterAGroup(UUID memberId) {
    return roles.entrySet().stream()
        .anyMatch(e -> e.getKey().second().equals(memberId) && e.getValue() != GroupRole.NONE);
  }

  @Override
  public boolean isMemberOfCommunity(UUID memberId) {
    return members.contains(memberId);
  }

  @Override
  public boolean take(Kind kind, String value, UUID owner) {
    return claims.putIfAbsent(kind + "/" + value, owner) == null;
  }

  @Override
  public void release(Kind kind, String value, UUID owner) {
    claims.remove(kind + "/" + value, owner);
  }

  @Override
  public UUID next() {
    return issued(++issued);
  }

  /** The n-th identifier this world gives out, from 1. */
  public static UUID issued(long n) {
    return new UUID(0x7000, n);
  }
}
