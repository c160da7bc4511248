package app.folkmoot.query.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import app.folkmoot.events.groups.Visibility;
import app.folkmoot.query.feed.FeedReads;
import app.folkmoot.query.platform.PageRequest;
import app.folkmoot.query.platform.Role;
import app.folkmoot.query.platform.Viewer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The read models as they follow a real Kafka, are lost, and are made anew. */
class FollowingIT {
  private final ReadSide side = new ReadSide();
  private final Community community = side.community;
  private final FeedReads feed = side.reads(FeedReads.class);
  private final UUID ann = community.member("Ann");
  private final UUID ben = community.member("Ben");
  private final UUID group = community.group("garden", ann, Visibility.PUBLIC);
  private final Viewer viewer = new Viewer(ann, Set.of(Role.MEMBER), Map.of());
  private EventSource source;
  private Following following;
  private int published;

  @BeforeEach
  void follow() throws IOException {
    source = new EventSource();
    following =
        new Following(
            side.store.models,
            source.settings(),
            side.store.positions,
            (collection, ids) -> {},
            Clock.systemUTC());
    write(50);
    following.start();
    waitUntil(() -> following.status().live());
  }

  @AfterEach
  void stop() {
    following.close();
    source.close();
    side.close();
  }

  @Test
  void fillsItselfAgainWhenTheDatabaseIsWipedAndNeverShowsThatAsEmpty() {
    waitUntil(() -> newest().equals("Post 49"));
    side.store.wipe();
    AtomicBoolean emptySeen = new AtomicBoolean();
    boolean said = false;
    Instant until = Instant.now().plusSeconds(30);
    while (Instant.now().isBefore(until)) {
      try {
        int size = feed.group(viewer, group, PageRequest.first()).items().size();
        if (size == 0) {
          emptySeen.set(true);
        }
        if (said && size == 20) {
          break;
        }
      } catch (CatchingUpException e) {
        said = true;
      }
    }
    assertThat(said).as("catching up was said").isTrue();
    assertThat(emptySeen).isFalse();
    assertThat(newest()).isEqualTo("Post 49");
    write(1);
    waitUntil(() -> newest().equals("Post 0"));
  }

  @Test
  void rebuildsBesideWhatIsServedWhilePeopleWrite() throws InterruptedException {
    String before = side.store.models.look().orElseThrow().name();
    Rebuild rebuild =
        new Rebuild(side.store.models, source.settings(), following, Clock.systemUTC());
    AtomicBoolean writing = new AtomicBoolean(true);
    Thread load =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (writing.get()) {
                    write(1);
                    assertThat(feed.group(viewer, group, PageRequest.first()).items()).hasSize(20);
                    pause(20);
                  }
                });
    List<String> lines = new CopyOnWriteArrayList<>();
    Rebuild another =
        new Rebuild(side.store.models, source.settings(), following, Clock.systemUTC());
    assertThat(rebuild.claim()).isTrue();
    assertThat(another.claim()).isFalse();
    rebuild.run(lines::add);
    writing.set(false);
    load.join();
    assertThat(lines.getLast()).isEqualTo("done");
    assertThat(another.claim()).isTrue();
    assertThat(lines).anyMatch(line -> line.matches("equal \\d{2,}, erased 0, different 0"));
    assertThat(side.store.models.look().orElseThrow().name()).isNotEqualTo(before);
    assertThat(side.store.models.database().listCollectionNames().into(new java.util.ArrayList<>()))
        .noneMatch(name -> name.endsWith("_" + before));
    int all = community.events().size();
    waitUntil(() -> side.store.documents() == documentsOf(all));
    assertRebuildHasSameHash();
  }

  @Test
  void aRebuildShowsTextsErasedWhoseKeyIsGoneAndAllElseUnchanged() throws InterruptedException {
    community.discussion(group, ben, "Ben's words", "Only mine");
    write(0);
    waitUntil(() -> newest().equals("Ben's words"));
    source.rewrite(event -> erased(event));
    Rebuild rebuild =
        new Rebuild(side.store.models, source.settings(), following, Clock.systemUTC());
    List<String> lines = new CopyOnWriteArrayList<>();
    rebuild.claim();
    rebuild.run(lines::add);
    assertThat(lines).anyMatch(line -> line.matches("equal \\d{2,}, erased 1, different 0"));
    side.reads(app.folkmoot.query.platform.Names.class).forget();
    assertThat(newest()).isEqualTo("Post 49");
  }

  private RecordedEvent erased(RecordedEvent event) {
    return event.event() instanceof DiscussionStarted e && e.authorId().equals(ben)
        ? new RecordedEvent(
            event.meta(),
            new DiscussionStarted(
                e.postId(), e.groupId(), e.authorId(), Text.ERASED, Text.ERASED, e.tags()))
        : event;
  }

  private void assertRebuildHasSameHash() {
    try (ReadSide other = new ReadSide()) {
      other.store.apply(community.events());
      waitUntil(() -> side.store.hash().equals(other.store.hash()));
    }
  }

  private long documentsOf(int events) {
    try (ReadSide other = new ReadSide()) {
      other.store.apply(community.events().subList(0, events));
      return other.store.documents();
    }
  }

  private synchronized void write(int posts) {
    for (int i = 0; i < posts; i++) {
      community.discussion(group, ann, "Post " + i, "text");
    }
    List<RecordedEvent> all = community.events();
    source.publish(all.subList(published, all.size()));
    published = all.size();
  }

  private String newest() {
    try {
      var items = feed.group(viewer, group, PageRequest.first()).items();
      return items.isEmpty() ? "" : String.valueOf(items.getFirst().title());
    } catch (CatchingUpException e) {
      return "";
    }
  }

  private static void waitUntil(BooleanSupplier condition) {
    Instant until = Instant.now().plus(Duration.ofSeconds(30));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("what was waited for").isBefore(until);
      pause(50);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
