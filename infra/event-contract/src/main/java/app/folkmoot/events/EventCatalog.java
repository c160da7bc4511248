package app.folkmoot.events;

import app.folkmoot.events.discussions.DiscussionEvent;
import app.folkmoot.events.discussions.PostEvent;
import app.folkmoot.events.discussions.ReactionEvent;
import app.folkmoot.events.groups.GroupEvent;
import app.folkmoot.events.groups.MembershipEvent;
import app.folkmoot.events.help.HelpEvent;
import app.folkmoot.events.members.MemberEvent;
import app.folkmoot.events.members.SelfIdentificationEvent;
import app.folkmoot.events.resources.ResourceEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every event there is, found by logical name or by class; built from the sealed types alone. */
public final class EventCatalog {

  /** An event type: name, current revision, record class and whether Kafka carries it. */
  public record Entry(
      String name, int revision, boolean published, Class<? extends DomainEvent> type) {}

  /** The sealed families; an event added to one of them is known without touching this list. */
  private static final List<Class<? extends DomainEvent>> FAMILIES =
      List.of(
          MemberEvent.class,
          SelfIdentificationEvent.class,
          GroupEvent.class,
          MembershipEvent.class,
          DiscussionEvent.class,
          PostEvent.class,
          ReactionEvent.class,
          ResourceEvent.class,
          HelpEvent.class);

  private static final Map<String, Entry> BY_NAME = new LinkedHashMap<>();
  private static final Map<Class<?>, Entry> BY_CLASS = new LinkedHashMap<>();

  static {
    for (Class<?> family : FAMILIES) {
      for (Class<?> type : family.getPermittedSubclasses()) {
        EventType identity = type.getAnnotation(EventType.class);
        if (identity == null) {
          throw new IllegalStateException(type.getName() + " has no @EventType");
        }
        Entry entry =
            new Entry(
                identity.value(),
                identity.revision(),
                identity.published(),
                type.asSubclass(DomainEvent.class));
        if (BY_NAME.put(entry.name(), entry) != null) {
          throw new IllegalStateException("two events are called " + entry.name());
        }
        BY_CLASS.put(type, entry);
      }
    }
  }

  private EventCatalog() {}

  public static Collection<Entry> all() {
    return BY_NAME.values();
  }

  public static Optional<Entry> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /**
   * The entry of an event's class.
   *
   * @throws IllegalArgumentException if the class is not in the catalogue
   */
  public static Entry of(Class<?> type) {
    Entry entry = BY_CLASS.get(type);
    if (entry == null) {
      throw new IllegalArgumentException(type.getName() + " is not an event of the contract");
    }
    return entry;
  }
}
