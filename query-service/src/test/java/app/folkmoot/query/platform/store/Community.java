package app.folkmoot.query.platform.store;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.EventCatalog;
import app.folkmoot.events.EventMeta;
import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.events.groups.GroupEvent.GroupCreated;
import app.folkmoot.events.groups.GroupKind;
import app.folkmoot.events.groups.JoinPolicy;
import app.folkmoot.events.groups.JoinedVia;
import app.folkmoot.events.groups.MembershipEvent.MemberJoined;
import app.folkmoot.events.groups.Visibility;
import app.folkmoot.events.help.HelpEvent.HelpRequested;
import app.folkmoot.events.members.AccountKind;
import app.folkmoot.events.members.MemberEvent.MemberRegistered;
import app.folkmoot.events.resources.ResourceEvent.ResourcePosted;
import app.folkmoot.events.resources.ResourceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A small community's past, written event by event as the event store would record it. */
public final class Community {
  private static final Instant BEGINNING = Instant.parse("2026-03-01T09:00:00Z");

  private final List<RecordedEvent> events = new ArrayList<>();
  private final Map<UUID, Long> sequences = new ConcurrentHashMap<>();
  private long ids;

  /** All that happened so far. */
  public synchronized List<RecordedEvent> events() {
    return List.copyOf(events);
  }

  public synchronized UUID newId() {
    return new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0000L + ++ids);
  }

  /** Something happened, to the aggregate of its conversation. */
  public RecordedEvent happens(DomainEvent event) {
    return happens(event.conversation(), event, null);
  }

  /** Something happened, now or at another time. */
  public synchronized RecordedEvent happens(
      UUID aggregateId, DomainEvent event, @Nullable Instant at) {
    long position = events.size() + 1L;
    EventCatalog.Entry type = EventCatalog.of(event.getClass());
    RecordedEvent recorded =
        new RecordedEvent(
            new EventMeta(
                new UUID(9, position),
                type.name(),
                type.revision(),
                aggregateId,
                sequences.merge(aggregateId, 1L, Long::sum) - 1,
                position,
                BEGINNING.plusSeconds(position),
                at == null ? BEGINNING.plusSeconds(position) : at,
                null,
                false,
                false),
            event);
    events.add(recorded);
    return recorded;
  }

  public UUID member(String name) {
    UUID id = newId();
    happens(new MemberRegistered(id, AccountKind.PERSON, Text.of(name)));
    return id;
  }

  public UUID group(String slug, UUID founder, Visibility visibility) {
    UUID id = newId();
    happens(
        new GroupCreated(
            id,
            founder,
            slug,
            "The " + slug,
            "About " + slug,
            GroupKind.COMMUNITY,
            visibility,
            visibility == Visibility.PRIVATE ? JoinPolicy.INVITE : JoinPolicy.OPEN,
            List.of(),
            List.of("en")));
    joins(id, founder, JoinedVia.FOUNDING);
    return id;
  }

  public void joins(UUID group, UUID member, JoinedVia via) {
    happens(PairId.of(group, member), new MemberJoined(group, member, via, null), null);
  }

  public UUID discussion(UUID group, UUID author, String title, String body) {
    UUID id = newId();
    happens(
        new DiscussionStarted(id, group, author, Text.of(title), Text.of(body), List.of("tag")));
    return id;
  }

  public UUID resource(UUID group, UUID author, String title) {
    UUID id = newId();
    happens(
        new ResourcePosted(
            id,
            group,
            author,
            Text.of(title),
            Text.of("https://example.org/" + id),
            ResourceKind.ARTICLE,
            Text.of("Worth reading"),
            List.of()));
    return id;
  }

  public UUID helpRequest(UUID group, UUID requester, String title, String... skills) {
    UUID id = newId();
    happens(
        new HelpRequested(
            id, group, requester, Text.of(title), Text.of("Details"), List.of(skills), null));
    return id;
  }

  public UUID reply(UUID thread, UUID group, UUID author, String body) {
    UUID id = newId();
    happens(id, new ReplyPosted(id, thread, group, null, author, Text.of(body)), null);
    return id;
  }
}
