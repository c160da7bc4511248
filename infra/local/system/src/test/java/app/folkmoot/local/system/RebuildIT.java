package app.folkmoot.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.local.system.RunningSystem.Answer;
import app.folkmoot.local.system.RunningSystem.Ran;
import app.folkmoot.local.system.SmallLoad.Opening;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Old events come in beside new ones, the read models are made anew under load, and one person is
 * forgotten: each event counts once, and a rebuild changes nothing but what was erased.
 */
class RebuildIT {
  private static final String ERASED_NAME = "Former member";

  private static final int STOPPED = 2;
  private static final int SEEN_WITHIN_SECONDS = 10;

  private static RunningSystem system;
  private static String ben;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    system = RunningSystem.shared();
    ben = system.token("ben");
  }

  @Test
  void endsTheSameUnderLoadAndForgetsOnlyWhoseKeysAreDestroyed() throws Exception {
    String source = "old-" + ProcessHandle.current().pid();
    String group = "Friends of " + source;
    long from = last(system.history(0));
    try (SmallLoad load = new SmallLoad(system, "beside-" + source)) {
      importOldCommunity(source, group);
      Ledger ledger = new Ledger(system, ben, load.groupId(), from);
      int before = load.acknowledged().size();

      List<String> said = system.rebuild();
      say(said);

      assertThat(said).last().isEqualTo("done");
      assertThat(said).anyMatch(line -> line.matches("equal [1-9]\\d*, erased 0, different 0"));
      assertThat(said).contains("parked 0");
      assertThat(load.acknowledged().size()).as("written meanwhile").isGreaterThan(before);
      load.close();
      List<Opening> written = load.acknowledged();
      Patience.holdsWithin(SEEN_WITHIN_SECONDS, () -> ledger.faults(written).isEmpty());
      assertThat(ledger.faults(written)).isEmpty();
      assertThat(ledger.sizes()).containsOnly(written.size());
    }
    String groupId = groupId(group);
    oldEventsAreThereOnce(from, groupId);

    List<String> atRest = system.rebuild();
    assertThat(hash(atRest, "after")).as("%s", atRest).isEqualTo(hash(atRest, "before"));

    forgets(groupId);
  }

  /**
   * Beside the live commands; events dated years back. A store too busy for 5 s stops an import,
   * and the same command goes on with it.
   */
  private void importOldCommunity(String source, String group) throws IOException {
    OldCommunity.write(folder, group);
    String[] command = {"infra/import", folder.toString(), "--source", source};
    Ran ran = system.script(command);
    if (ran.exit() == STOPPED) {
      ran = system.script(command);
    }
    assertThat(ran.exit()).as(ran.said()).isZero();
  }

  private static void oldEventsAreThereOnce(long from, String groupId) {
    Map<String, Integer> openings = new TreeMap<>();
    Set<String> replied = new HashSet<>();
    for (JsonNode event : system.history(from)) {
      if (event.path("time").asString().startsWith("2019-")) {
        String type = event.path("type").asString();
        if (type.equals("discussion.started")) {
          openings.merge(event.path("data").path("title").asString(), 1, Integer::sum);
        } else if (type.equals("reply.posted")) {
          assertThat(replied.add(event.path("data").path("threadId").asString())).isTrue();
        }
      }
    }
    Map<String, Integer> expected = new TreeMap<>();
    IntStream.range(0, OldCommunity.THREADS)
        .forEach(thread -> expected.put(OldCommunity.title(thread), 1));
    assertThat(openings).isEqualTo(expected);
    assertThat(replied).hasSize(OldCommunity.THREADS);

    List<JsonNode> feed = items("/api/groups/" + groupId + "/feed?limit=100");
    assertThat(feed)
        .extracting(item -> item.path("title").asString())
        .containsExactlyElementsOf(
            IntStream.iterate(OldCommunity.THREADS - 1, thread -> thread >= 0, t -> t - 1)
                .mapToObj(OldCommunity::title)
                .toList());
    assertThat(feed).allMatch(item -> item.path("replyCount").asInt() == 1);
  }

  /** Destroys the keys of one of the old friends and holds every read against what it was. */
  private static void forgets(String groupId) {
    List<JsonNode> feed = items("/api/groups/" + groupId + "/feed?limit=100");
    String forgotten = memberId(feed, OldCommunity.name(1));
    Map<String, JsonNode> before = reads(feed);

    Answer destroyed =
        system.command(
            system.token("ada"),
            "destroy-member-keys",
            Map.of("memberId", forgotten, "purposes", List.of("IDENTITY", "CONTENT")));
    assertThat(destroyed.status()).as(destroyed.body().toString()).isEqualTo(200);
    List<String> said = system.rebuild();
    assertThat(said).last().isEqualTo("done");
    assertThat(said).anyMatch(line -> line.matches("equal \\d+, erased [1-9]\\d*, different 0"));

    Map<String, JsonNode> after = reads(feed);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach(
        (path, then) -> {
          assertThat(without(after.get(path), forgotten))
              .as(path)
              .isEqualTo(without(then, forgotten).replace(OldCommunity.name(1), ERASED_NAME));
          assertErased(after.get(path), forgotten);
        });
    List<JsonNode> left = items("/api/groups/" + groupId + "/feed?limit=100");
    assertThat(left)
        .extracting(item -> item.path("postId").asString())
        .containsExactlyElementsOf(
            feed.stream()
                .filter(item -> !item.path("author").path("memberId").asString().equals(forgotten))
                .map(item -> item.path("postId").asString())
                .toList());
  }

  /** What is shown, but for a person's own words and name. */
  private static String without(JsonNode shown, String memberId) {
    JsonNode copy = shown.deepCopy();
    for (ObjectNode theirs : of(copy, memberId)) {
      theirs.remove(List.of("title", "excerpt", "body", "html", "erased"));
      theirs.withObject("author").remove(List.of("displayName", "former"));
    }
    if (copy instanceof ObjectNode person && isMember(person, memberId)) {
      person.remove(List.of("displayName", "former"));
    }
    return copy.toString();
  }

  private static void assertErased(JsonNode shown, String memberId) {
    for (ObjectNode theirs : of(shown, memberId)) {
      assertThat(theirs.path("erased").asBoolean()).as("%s", theirs).isTrue();
      assertThat(theirs.path("body").isNull()).as("%s", theirs).isTrue();
      assertThat(theirs.path("author").path("displayName").asString()).isEqualTo(ERASED_NAME);
    }
    if (isMember(shown, memberId)) {
      assertThat(shown.path("displayName").asString()).isEqualTo(ERASED_NAME);
    }
  }

  /** The posts of a person, in whatever is shown. */
  private static List<ObjectNode> of(JsonNode shown, String memberId) {
    List<ObjectNode> theirs = new ArrayList<>();
    List<JsonNode> posts = new ArrayList<>(List.of(shown));
    shown.path("items").forEach(posts::add);
    for (JsonNode post : posts) {
      if (isMember(post.path("author"), memberId)) {
        theirs.add((ObjectNode) post);
      }
    }
    return theirs;
  }

  private static boolean isMember(JsonNode person, String memberId) {
    return person.path("memberId").asString().equals(memberId);
  }

  /** The threads of a feed with their replies, and their people. */
  private static Map<String, JsonNode> reads(List<JsonNode> feed) {
    Map<String, JsonNode> reads = new TreeMap<>();
    for (JsonNode opening : feed) {
      for (String path : paths(opening)) {
        reads.computeIfAbsent(path, p -> system.read(ben, p, "").body());
      }
    }
    return reads;
  }

  private static List<String> paths(JsonNode opening) {
    String post = "/api/posts/" + opening.path("postId").asString();
    String author = "/api/members/" + opening.path("author").path("memberId").asString();
    return List.of(post, post + "/replies", author);
  }

  private static String groupId(String name) {
    return items("/api/groups?limit=100").stream()
        .filter(group -> group.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow()
        .path("groupId")
        .asString();
  }

  private static String memberId(List<JsonNode> feed, String name) {
    return feed.stream()
        .map(item -> item.path("author"))
        .filter(author -> author.path("displayName").asString().equals(name))
        .findFirst()
        .orElseThrow()
        .path("memberId")
        .asString();
  }

  /** All items of a list, page by page. */
  private static List<JsonNode> items(String path) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    while (true) {
      Answer page = system.read(ben, path + cursor, "");
      assertThat(page.status()).as(page.body().toString()).isEqualTo(200);
      page.body().path("items").forEach(items::add);
      JsonNode next = page.body().path("nextCursor");
      if (!next.isString()) {
        return items;
      }
      cursor = "&cursor=" + next.stringValue();
    }
  }

  private static String hash(List<String> said, String when) {
    String start = "hash " + when + " ";
    return said.stream()
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError(said.toString()))
        .substring(start.length());
  }

  private static long last(List<JsonNode> history) {
    return history.isEmpty() ? 0 : history.getLast().path("position").asLong();
  }

  private static void say(List<String> lines) {
    lines.forEach(line -> System.out.println("RebuildIT: " + line));
  }
}
