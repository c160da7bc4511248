package app.folkmoot.query.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.PostEvent.PostEdited;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.events.discussions.ReactionEvent.ReactionAdded;
import app.folkmoot.events.discussions.ReactionEvent.ReactionRemoved;
import app.folkmoot.events.groups.JoinedVia;
import app.folkmoot.events.groups.MembershipEvent.MemberLeft;
import app.folkmoot.events.groups.Visibility;
import app.folkmoot.events.help.HelpEvent.HelpOffered;
import app.folkmoot.reader.Batch;
import app.folkmoot.reader.CannotApplyException;
import app.folkmoot.reader.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the read models promise of any store; runs against a real MongoDB where one is named. */
class StoreContractTest {
  private final List<TestStore> stores = new ArrayList<>();

  @AfterEach
  void closeStores() {
    stores.forEach(TestStore::close);
  }

  @Test
  void endsTheSameHoweverTheEventsAreCutAndRepeated() {
    long seed = Long.getLong("folkmoot.seed", 20_261_121L);
    for (int round = 0; round < 5; round++) {
      Random random = new Random(seed + round);
      List<RecordedEvent> events = past(random);
      TestStore once = store();
      once.apply(events);
      TestStore cut = store();
      int from = 0;
      while (from < events.size()) {
        int to = Math.min(events.size(), from + 1 + random.nextInt(40));
        int again = Math.max(0, from - random.nextInt(60));
        cut.apply(events.subList(again, to));
        from = to;
      }
      assertThat(cut.hash()).as("seed %d", seed + round).isEqualTo(once.hash());
      assertThat(cut.documents()).isEqualTo(once.documents()).isGreaterThan(20);
    }
  }

  @Test
  void hashTellsOneChangedWord() {
    Community community = new Community();
    UUID ann = community.member("Ann");
    UUID group = community.group("garden", ann, Visibility.PUBLIC);
    UUID post = community.discussion(group, ann, "Tulips", "When?");
    TestStore one = store();
    one.apply(community.events());
    TestStore other = store();
    other.apply(community.events());
    assertThat(other.hash()).isEqualTo(one.hash());
    community.happens(new PostEdited(post, post, ann, Text.of("Tulips"), Text.of("When!")));
    other.apply(community.events());
    assertThat(other.hash()).isNotEqualTo(one.hash());
  }

  @Test
  void dropsWhatAStalledWriterSendsLate() {
    List<RecordedEvent> events = past(new Random(1));
    TestStore store = store();
    ProjectionHandler zombie = store.another();
    store.apply(events);
    String hash = store.hash();
    zombie.apply(new Batch(events.subList(0, events.size() / 2), Map.of()));
    assertThat(store.hash()).isEqualTo(hash);
  }

  @Test
  void keepsProgressAheadOfAZombies() {
    TestStore store = store();
    List<RecordedEvent> events = past(new Random(2));
    store.apply(events);
    long reached = reached(store);
    new ProgressStore(store.models.look().orElseThrow())
        .write(Map.of(3, new Progress(1, 1, "log")));
    assertThat(reached(store)).isEqualTo(reached);
  }

  @Test
  void twoWritersOfOneThreadLoseNothing() throws InterruptedException {
    Community community = new Community();
    UUID ann = community.member("Ann");
    UUID group = community.group("garden", ann, Visibility.PUBLIC);
    UUID post = community.discussion(group, ann, "Tulips", "When?");
    for (int i = 0; i < 200; i++) {
      community.reply(post, group, ann, "reply " + i);
    }
    List<RecordedEvent> events = community.events();
    TestStore alone = store();
    alone.apply(events);
    TestStore both = store();
    ProjectionHandler one = both.another();
    ProjectionHandler other = both.another();
    Thread first = Thread.ofVirtual().start(() -> inSteps(one, events));
    Thread second = Thread.ofVirtual().start(() -> inSteps(other, events));
    first.join();
    second.join();
    assertThat(both.hash()).isEqualTo(alone.hash());
  }

  @Test
  void beginsAnewUnderAnotherNameWhenItIsWiped() {
    List<RecordedEvent> events = past(new Random(3));
    TestStore store = store();
    store.apply(events);
    String hash = store.hash();
    String name = store.models.look().orElseThrow().name();
    store.wipe();
    assertThatThrownBy(() -> store.apply(events)).isInstanceOf(StoreLostException.class);
    assertThatThrownBy(store.models::verifyPresent).isInstanceOf(CatchingUpException.class);
    assertThat(store.begin()).isEmpty();
    assertThat(store.models.look().orElseThrow().name()).isNotEqualTo(name);
    assertThatThrownBy(store.models::served).isInstanceOf(CatchingUpException.class);
    store.apply(events);
    assertThat(store.hash()).isEqualTo(hash);
    assertThat(store.models.served()).isNotNull();
  }

  @Test
  void tellsWhichEventMakesNoSenseAndWritesNothingOfTheBatch() {
    Community community = new Community();
    UUID ann = community.member("Ann");
    UUID group = community.group("garden", ann, Visibility.PUBLIC);
    RecordedEvent orphan =
        community.happens(
            new ReplyPosted(
                community.newId(), community.newId(), group, null, ann, Text.of("to nobody")));
    TestStore store = store();
    assertThatThrownBy(() -> store.apply(community.events()))
        .isInstanceOfSatisfying(
            CannotApplyException.class, e -> assertThat(e.event()).isEqualTo(orphan));
    assertThat(store.documents()).isZero();
  }

  @Test
  void comparesGenerationsDocumentByDocument() throws InterruptedException {
    List<RecordedEvent> events = past(new Random(4));
    TestStore store = store();
    store.apply(events);
    Generation served = store.models.look().orElseThrow();
    Comparison.Result same = new Comparison(served, served, store.models.projections()).run();
    assertThat(same.equal()).isEqualTo(store.documents());
    assertThat(same.different()).isZero();
    Generation empty = store.models.begin();
    Comparison.Result none = new Comparison(served, empty, store.models.projections()).run();
    assertThat(none.different()).isEqualTo(store.documents());
    assertThat(none.hash()).isNotEqualTo(same.hash());
  }

  private static void inSteps(ProjectionHandler handler, List<RecordedEvent> events) {
    for (int from = 0; from < events.size(); from += 10) {
      handler.apply(new Batch(events.subList(from, Math.min(events.size(), from + 10)), Map.of()));
    }
  }

  private static long reached(TestStore store) {
    return store.begin().getOrDefault(3, Progress.NONE).position();
  }

  private TestStore store() {
    TestStore store = new TestStore(ReadSide.projections());
    stores.add(store);
    return store;
  }

  /** A past in which people do this and that. */
  private static List<RecordedEvent> past(Random random) {
    Community community = new Community();
    List<UUID> members = new ArrayList<>();
    List<UUID> groups = new ArrayList<>();
    List<UUID> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      members.add(community.member("Member " + i));
    }
    for (int i = 0; i < 3; i++) {
      groups.add(community.group("group-" + i, members.get(i), Visibility.PUBLIC));
    }
    for (int i = 0; i < 250; i++) {
      UUID member = members.get(random.nextInt(members.size()));
      UUID group = groups.get(random.nextInt(groups.size()));
      int act = threads.isEmpty() ? 0 : random.nextInt(8);
      UUID thread = threads.isEmpty() ? group : threads.get(random.nextInt(threads.size()));
      switch (act) {
        case 0 -> threads.add(community.discussion(group, member, "Title " + i, "Body " + i));
        case 1 -> threads.add(community.resource(group, member, "Resource " + i));
        case 2, 3 -> community.reply(thread, group, member, "Reply " + i);
        case 4 -> community.happens(new ReactionAdded(thread, thread, member, "thanks"));
        case 5 -> {
          community.happens(new ReactionAdded(thread, thread, member, "support"));
          community.happens(new ReactionRemoved(thread, thread, member, "support"));
        }
        case 6 -> {
          community.joins(group, member, JoinedVia.OPEN);
          community.happens(new MemberLeft(group, member));
        }
        default -> {
          UUID request = community.helpRequest(group, member, "Help " + i, "java");
          threads.add(request);
          community.happens(new HelpOffered(community.newId(), request, member, Text.of("I can")));
        }
      }
    }
    return community.events();
  }
}
