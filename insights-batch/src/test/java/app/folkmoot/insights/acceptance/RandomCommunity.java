package app.folkmoot.insights.acceptance;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.Personal.Purpose;
import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DeletedBy;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import app.folkmoot.events.discussions.PostEvent.PostDeleted;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.events.discussions.ReactionEvent.ReactionAdded;
import app.folkmoot.events.help.HelpEvent.HelpCompleted;
import app.folkmoot.events.members.AccountKind;
import app.folkmoot.events.members.MemberEvent.MemberKeysDestroyed;
import app.folkmoot.events.members.MemberEvent.MemberLeftCommunity;
import app.folkmoot.events.members.MemberEvent.MemberRegistered;
import app.folkmoot.events.members.MemberEvent.MemberVisited;
import app.folkmoot.events.resources.ResourceEvent.ResourcePosted;
import app.folkmoot.events.resources.ResourceKind;
import app.folkmoot.insights.community.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A small community at random, full of the cases that metrics must get right: people who leave or
 * are erased, posts taken away by author or moderator, replies to oneself, waits cut off.
 *
 * @param happenings what its people did, in the order of time
 * @param people everybody, in the order of their numbers
 * @param said who disclosed which cohort
 */
record RandomCommunity(List<Happening> happenings, List<UUID> people, Map<UUID, String> said) {

  static final String REFERENCE = "on-site";
  static final String FOCAL = "remote";
  static final Instant MONTH = Instant.parse("2026-03-01T00:00:00Z");

  private static final int PEOPLE = 60;
  private static final int POSTS = 120;
  private static final double HOUR = 3_600;
  private static final double DAY = 24 * HOUR;
  private static final Text NO_TEXT = Text.of("");

  /** Something that somebody did. */
  record Happening(Instant at, DomainEvent event) {}

  /** The same people and deeds for the same seed; the prefix decides only what all are called. */
  static RandomCommunity draw(long seed, String prefix) {
    Teller teller = new Teller(new Chance(seed), prefix);
    Map<UUID, String> said = new HashMap<>();
    for (int i = 0; i < PEOPLE; i++) {
      UUID person = teller.register("member " + i, AccountKind.PERSON);
      if (teller.chance.happens(0.8)) {
        said.put(person, teller.chance.happens(0.4) ? FOCAL : REFERENCE);
      }
    }
    for (int i = 0; i < POSTS; i++) {
      teller.discuss("post " + i, teller.anyone(), teller.people);
    }
    for (int i = 0; i < PEOPLE; i++) {
      teller.otherwise(i);
    }
    return new RandomCommunity(teller.inOrder(), List.copyOf(teller.people), said);
  }

  /** Programs that post, answer everybody at once and react. */
  RandomCommunity withBots() {
    Teller teller = new Teller(new Chance(99), "bot ");
    for (int i = 0; i < 3; i++) {
      UUID bot = teller.register("member " + i, AccountKind.BOT);
      teller.discuss("post " + i, bot, teller.people);
      for (Happening happening : happenings) {
        if (happening.event instanceof DiscussionStarted post && teller.chance.happens(0.6)) {
          Instant soon = happening.at.plusSeconds(5);
          String name = "answer " + i + " to " + post.postId();
          teller.reply(soon, name, post.postId(), bot);
          teller.tell(soon, new ReactionAdded(post.postId(), post.conversation(), bot, "thanks"));
        }
      }
    }
    return plus(teller);
  }

  /** People who never said who they are, and talk among themselves. */
  RandomCommunity withStrangers() {
    Teller teller = new Teller(new Chance(98), "stranger ");
    for (int i = 0; i < 12; i++) {
      teller.register("member " + i, AccountKind.PERSON);
    }
    for (int i = 0; i < 40; i++) {
      teller.discuss("post " + i, teller.anyone(), teller.people);
    }
    return plus(teller);
  }

  private RandomCommunity plus(Teller teller) {
    List<Happening> all = new ArrayList<>(happenings);
    all.addAll(teller.happenings);
    List<UUID> everyone = new ArrayList<>(people);
    everyone.addAll(teller.people);
    return new RandomCommunity(ordered(all), everyone, said);
  }

  RandomCommunity shifted(Duration by) {
    return new RandomCommunity(
        happenings.stream().map(it -> new Happening(it.at.plus(by), it.event)).toList(),
        people,
        said);
  }

  /** As recorded, at positions in the order of time. */
  List<RecordedEvent> events() {
    EventLog log = new EventLog(null, false);
    happenings.forEach(it -> log.add(it.at, it.event));
    return log.events();
  }

  private static List<Happening> ordered(List<Happening> happenings) {
    return happenings.stream().sorted(Comparator.comparing(Happening::at)).toList();
  }

  /** Draws deeds and writes them down. */
  private static final class Teller {
    private final Chance chance;
    private final String prefix;
    private final UUID group;
    private final List<UUID> people = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();

    Teller(Chance chance, String prefix) {
      this.chance = chance;
      this.prefix = prefix;
      group = id("group");
    }

    UUID id(String name) {
      return EventLog.id(prefix + name);
    }

    void tell(Instant at, DomainEvent event) {
      happenings.add(new Happening(at, event));
    }

    List<Happening> inOrder() {
      return ordered(happenings);
    }

    /** A time this many days from the month's start, to the microsecond. */
    Instant day(double days) {
      return MONTH.plusNanos(1_000L * Math.round(days * DAY * 1e6));
    }

    UUID anyone() {
      return anyone(people);
    }

    /** The first of them are drawn far more often than the last. */
    private UUID anyone(List<UUID> of) {
      return of.get((int) (of.size() * Math.pow(chance.uniform(1), 2)));
    }

    UUID register(String name, AccountKind kind) {
      UUID member = id(name);
      people.add(member);
      tell(day(-120 + chance.uniform(125)), new MemberRegistered(member, kind, NO_TEXT));
      return member;
    }

    void discuss(String name, UUID author, List<UUID> repliers) {
      UUID post = id(name);
      double at = -5 + chance.uniform(40);
      tell(day(at), new DiscussionStarted(post, group, author, NO_TEXT, NO_TEXT, List.of()));
      int replies = chance.poisson(1.3);
      for (int i = 0; i < replies; i++) {
        UUID replier = chance.happens(0.15) ? author : anyone(repliers);
        double answered = at + Math.exp(Math.log(10 * HOUR / DAY) + 1.4 * chance.normal());
        UUID reply = reply(day(answered), name + " reply " + i, post, replier);
        if (chance.happens(0.25)) {
          double removed = answered + chance.exponential(0.5);
          tell(day(removed), new PostDeleted(reply, post, replier, by()));
        }
      }
      if (chance.happens(0.08)) {
        tell(day(at + chance.exponential(2)), new PostDeleted(post, post, author, by()));
      }
    }

    private DeletedBy by() {
      return chance.happens(0.5) ? DeletedBy.AUTHOR : DeletedBy.MODERATOR;
    }

    UUID reply(Instant at, String name, UUID post, UUID replier) {
      UUID reply = id(name);
      tell(at, new ReplyPosted(reply, post, group, null, replier, NO_TEXT));
      return reply;
    }

    /** What people do besides talking: visit, help, share, leave, be forgotten. */
    void otherwise(int number) {
      UUID person = people.get(number);
      int visits = chance.poisson(3);
      for (int i = 0; i < visits; i++) {
        Instant at = day(-20 + chance.uniform(55));
        tell(at, new MemberVisited(person, LocalDate.ofInstant(at, ZoneOffset.UTC)));
      }
      if (chance.happens(0.2)) {
        Instant at = day(chance.uniform(31));
        tell(at, new HelpCompleted(id("request " + number), anyone(), person));
      }
      if (chance.happens(0.2)) {
        tell(
            day(chance.uniform(31)),
            new ResourcePosted(
                id("resource " + number),
                group,
                person,
                NO_TEXT,
                NO_TEXT,
                ResourceKind.OTHER,
                NO_TEXT,
                List.of()));
      }
      if (chance.happens(0.05)) {
        tell(day(chance.uniform(31)), new MemberLeftCommunity(person));
      }
      if (chance.happens(0.15)) {
        tell(
            day(36 + chance.uniform(1)),
            new MemberKeysDestroyed(person, List.of(Purpose.IDENTITY, Purpose.CONTENT)));
      }
    }
  }
}
