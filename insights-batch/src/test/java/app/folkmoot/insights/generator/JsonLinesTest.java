package app.folkmoot.insights.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What importers may rely on, checked on the demo community. */
class JsonLinesTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
  private static final Instant UNTIL = Instant.parse("2026-11-21T14:00:00Z");

  @TempDir static Path directory;
  private static List<JsonNode> members;
  private static List<JsonNode> groups;
  private static List<JsonNode> memberships;
  private static List<JsonNode> posts;
  private static List<JsonNode> reactions;
  private static List<JsonNode> help;
  private static List<JsonNode> visits;

  @BeforeAll
  static void generate() throws IOException {
    write(demo(CommunityPlan.DEMO_SEED), directory, false);
    members = read("members");
    groups = read("groups");
    memberships = read("memberships");
    posts = read("posts");
    reactions = read("reactions");
    help = read("help");
    visits = read("visits");
  }

  @Test
  void hasTheSizeOfTheDemo() {
    assertThat(members).hasSize(600);
    assertThat(groups).hasSize(12);
    assertThat(text(groups, "name")).doesNotHaveDuplicates();
    assertThat(text(groups, "kind"))
        .containsOnly("community", "employee-resource-group", "professional-organisation");
    double months = 7 + 20.6 / 30;
    assertThat((posts.size() + help.size()) / 600.0 / months).isBetween(3.6, 4.6);
    double asks = help.size();
    double openings = posts.stream().filter(JsonLinesTest::isRoot).count() + asks;
    assertThat(asks / openings).isBetween(0.10, 0.20);
  }

  @Test
  void sortsEachFileAsImportersExpect() {
    assertSorted(members, "id");
    assertSorted(groups, "id");
    assertSorted(memberships, "groupId", "memberId");
    assertSorted(posts, "createdAt", "id");
    assertSorted(reactions, "createdAt", "postId", "memberId");
    assertSorted(help, "createdAt", "id");
    assertSorted(visits, "at");
  }

  @Test
  void numbersPostsInTheOrderOfTheFile() {
    for (int i = 0; i < posts.size(); i++) {
      assertThat(posts.get(i).get("id").asString()).isEqualTo("p%07d".formatted(i + 1));
    }
  }

  @Test
  void refersOnlyToWhatIsThere() {
    Set<String> people = ids(members);
    Set<String> places = ids(groups);
    Set<String> items = ids(posts);
    for (List<JsonNode> file : List.of(visits, reactions, help, memberships)) {
      assertThat(people.containsAll(text(file, "memberId"))).isTrue();
    }
    assertThat(people.containsAll(text(posts, "authorId"))).isTrue();
    assertThat(people.containsAll(text(groups, "ownerId"))).isTrue();
    for (List<JsonNode> file : List.of(posts, help, memberships)) {
      assertThat(places.containsAll(text(file, "groupId"))).isTrue();
    }
    assertThat(items.containsAll(text(reactions, "postId"))).isTrue();
  }

  @Test
  void putsRootsBeforeTheirRepliesAndParentsBeforeTheirs() {
    Map<String, JsonNode> seen = new HashMap<>();
    Map<String, JsonNode> roots = new HashMap<>();
    for (JsonNode post : posts) {
      String thread = post.get("threadId").asString();
      if (isRoot(post)) {
        assertThat(roots.put(thread, post)).isNull();
        assertThat(post.has("parentId")).isFalse();
      } else {
        JsonNode parent = known(seen, post.get("parentId").asString());
        assertThat(parent.get("threadId").asString()).isEqualTo(thread);
        assertThat(post.get("groupId")).isEqualTo(known(roots, thread).get("groupId"));
      }
      seen.put(post.get("id").asString(), post);
    }
  }

  @Test
  void callsOnlyShortPostsWithALinkResources() {
    for (JsonNode post : posts) {
      if (isRoot(post)) {
        boolean resource =
            post.get("links").size() > 0 && post.get("body").asString().length() <= 500;
        assertThat(post.get("kind").asString()).isEqualTo(resource ? "resource" : "discussion");
        assertThat(post.get("title").asString().length()).isBetween(5, 100);
      }
      for (JsonNode link : post.get("links")) {
        assertThat(link.asString()).matches("https://[a-z]+\\.example/[a-z0-9-]+");
      }
    }
  }

  @Test
  void letsNobodyActBeforeJoiningThePlace() {
    Map<String, String> joined = new HashMap<>();
    members.forEach(it -> joined.put(it.get("id").asString(), it.get("joinedAt").asString()));
    Map<String, String> joinedGroup = new HashMap<>();
    for (JsonNode it : memberships) {
      String member = it.get("memberId").asString();
      String at = it.get("joinedAt").asString();
      assertThat(at).isGreaterThanOrEqualTo(joined.get(member));
      assertThat(joinedGroup.put(member + it.get("groupId").asString(), at)).isNull();
    }
    for (JsonNode post : posts) {
      String key = post.get("authorId").asString() + post.get("groupId").asString();
      assertThat(post.get("createdAt").asString()).isGreaterThanOrEqualTo(joinedGroup.get(key));
    }
    for (JsonNode request : help) {
      String place = request.get("groupId").asString();
      String key = request.get("memberId").asString() + place;
      assertThat(request.get("createdAt").asString()).isGreaterThanOrEqualTo(joinedGroup.get(key));
      for (JsonNode offer : request.get("offers")) {
        String helper = offer.get("memberId").asString() + place;
        assertThat(offer.get("createdAt").asString())
            .isGreaterThanOrEqualTo(joinedGroup.get(helper));
      }
    }
  }

  @Test
  void reactsOnceAndNeverBeforeThePostNorToOneself() {
    Map<String, JsonNode> byId =
        posts.stream().collect(Collectors.toMap(JsonLinesTest::id, it -> it));
    Set<String> seen = new HashSet<>();
    for (JsonNode reaction : reactions) {
      JsonNode post = known(byId, reaction.get("postId").asString());
      assertThat(reaction.get("createdAt").asString())
          .isGreaterThanOrEqualTo(post.get("createdAt").asString());
      assertThat(reaction.get("memberId")).isNotEqualTo(post.get("authorId"));
      assertThat(seen.add(id(post) + reaction.get("memberId") + reaction.get("kind"))).isTrue();
    }
  }

  @Test
  void givesEveryHelpRequestOneStory() {
    int accepted = 0;
    for (JsonNode request : help) {
      String asked = request.get("createdAt").asString();
      assertThat(request.get("skills").size()).isPositive();
      assertThat(request.has("completedAt") && request.has("cancelledAt")).isFalse();
      assertThat(request.has("thanks")).isEqualTo(request.has("completedAt"));
      Set<String> helpers = new HashSet<>();
      int taken = 0;
      for (JsonNode offer : request.get("offers")) {
        assertThat(offer.get("createdAt").asString()).isGreaterThan(asked);
        assertThat(offer.get("memberId")).isNotEqualTo(request.get("memberId"));
        assertThat(helpers.add(offer.get("memberId").asString())).isTrue();
        taken += offer.get("accepted").asBoolean() ? 1 : 0;
      }
      assertThat(taken).isLessThanOrEqualTo(1);
      if (request.has("completedAt")) {
        assertThat(taken).isEqualTo(1);
        assertThat(request.get("completedAt").asString()).isGreaterThan(asked);
      }
      accepted += taken;
    }
    assertThat(accepted).isGreaterThan(help.size() / 2);
    assertThat(help).anyMatch(it -> !it.has("completedAt") && it.get("offers").isEmpty());
    assertThat(help).anyMatch(it -> it.has("cancelledAt")).anyMatch(it -> it.has("neededBy"));
  }

  @Test
  void coversSixWholeMonthsOldEnoughToCloseAndTheDaysSince() {
    String first = posts.getFirst().get("createdAt").asString();
    assertThat(first).startsWith("2026-04-01");
    Instant last = Instant.parse(posts.getLast().get("createdAt").asString());
    assertThat(last).isBefore(UNTIL).isAfter(UNTIL.minusSeconds(3 * 3_600));
    for (List<JsonNode> file : List.of(posts, reactions, help)) {
      for (JsonNode line : file) {
        assertThat(line.get("createdAt").asString()).isLessThan(UNTIL.toString());
      }
    }
    assertThat(members.stream().map(it -> it.get("joinedAt").asString()))
        .allMatch(it -> it.compareTo(UNTIL.toString()) < 0);
  }

  @Test
  void leavesSomeOfTheNewestPostsWaitingForAFirstAnswer() {
    Set<String> answered =
        posts.stream()
            .filter(it -> !isRoot(it))
            .map(it -> it.get("threadId").asString())
            .collect(Collectors.toSet());
    long waiting =
        posts.stream()
            .filter(
                it -> isRoot(it) && it.get("createdAt").asString().compareTo("2026-11-20T14") > 0)
            .filter(it -> !answered.contains(it.get("threadId").asString()))
            .count();
    assertThat(waiting).isGreaterThanOrEqualTo(3);
  }

  @Test
  void bindsTheFiveDemoPeopleToBusyMembers() {
    Map<String, JsonNode> bound = new HashMap<>();
    members.stream()
        .filter(it -> it.has("subject"))
        .forEach(it -> bound.put(it.get("subject").asString(), it));
    assertThat(bound.keySet()).containsExactlyInAnyOrder("amara", "ben", "mo", "lea", "ada");
    assertThat(known(bound, "mo").get("roles").get(0).asString()).isEqualTo("moderator");
    assertThat(known(bound, "lea").get("roles").get(0).asString()).isEqualTo("leader");
    assertThat(known(bound, "ada").get("roles").get(0).asString()).isEqualTo("admin");
    List<String> owners = text(groups, "ownerId");
    for (JsonNode person : bound.values()) {
      String id = id(person);
      assertThat(person.get("selfIdentification").get("work-location").size()).isEqualTo(1);
      assertThat(count(posts, id, true)).as("%s opens", person).isGreaterThan(20);
      assertThat(count(posts, id, false)).as("%s replies", person).isGreaterThan(20);
      assertThat(owners).contains(id);
      assertThat(
              memberships.stream().filter(it -> it.get("memberId").asString().equals(id)).count())
          .isGreaterThan(3);
      assertThat(
              help.stream()
                  .flatMap(JsonLinesTest::offers)
                  .filter(it -> it.get("memberId").asString().equals(id))
                  .count())
          .isGreaterThan(3);
    }
  }

  @Test
  void readsLikePeopleNotLikeTemplates() {
    for (JsonNode post : posts) {
      String body = post.get("body").asString();
      assertThat(body).isNotBlank().doesNotContain("{", "}", " | ", "  ", " .", "..");
    }
    Map<String, List<String>> titles = new HashMap<>();
    Map<String, List<String>> bodies = new HashMap<>();
    for (JsonNode post : posts) {
      if (isRoot(post)) {
        titles
            .computeIfAbsent(post.get("groupId").asString(), key -> new ArrayList<>())
            .add(post.get("title").asString());
        bodies
            .computeIfAbsent(post.get("groupId").asString(), key -> new ArrayList<>())
            .add(post.get("body").asString());
      }
    }
    bodies
        .values()
        .forEach(of -> assertThat(of.subList(of.size() - 20, of.size())).doesNotHaveDuplicates());
    double pages = 0;
    double distinct = 0;
    for (List<String> of : titles.values()) {
      for (int from = 0; from + 20 <= of.size(); from += 20) {
        pages++;
        distinct += new HashSet<>(of.subList(from, from + 20)).size();
      }
    }
    assertThat(distinct / pages).as("different titles among 20 of a group").isGreaterThan(18);
    assertThat(new TreeSet<>(text(members, "displayName")).size()).isGreaterThan(570);
  }

  @Test
  void givesTheSameBytesForTheSameSeed(@TempDir Path again) throws IOException {
    write(demo(CommunityPlan.DEMO_SEED), again, false);
    for (String name : names()) {
      assertThat(again.resolve(name)).hasSameBinaryContentAs(directory.resolve(name));
    }
  }

  @Test
  void givesAnotherCommunityForAnotherSeed(@TempDir Path again) throws IOException {
    write(demo(CommunityPlan.DEMO_SEED + 1), again, false);
    assertThat(Files.mismatch(again.resolve("posts.jsonl"), directory.resolve("posts.jsonl")))
        .isGreaterThanOrEqualTo(0);
  }

  @Test
  void compressesToTheSameLines(@TempDir Path again) throws IOException {
    write(demo(CommunityPlan.DEMO_SEED), again, true);
    for (String name : names()) {
      try (InputStream in =
          new GZIPInputStream(Files.newInputStream(again.resolve(name + ".gz")))) {
        assertThat(in).hasBinaryContent(Files.readAllBytes(directory.resolve(name)));
      }
    }
  }

  private static CommunityPlan demo(long seed) {
    return CommunityPlan.demo(seed, 600, 12, TODAY, UNTIL, ZoneOffset.UTC);
  }

  private static void write(CommunityPlan plan, Path to, boolean gzip) throws IOException {
    Roster roster = Roster.draw(plan);
    try (JsonLines lines = JsonLines.open(plan, roster, to, gzip)) {
      Simulation.run(plan, roster, lines);
    }
  }

  private static List<String> names() {
    return Stream.of("members", "groups", "memberships", "posts", "reactions", "help", "visits")
        .map(it -> it + ".jsonl")
        .toList();
  }

  private static List<JsonNode> read(String name) throws IOException {
    return Files.readAllLines(directory.resolve(name + ".jsonl")).stream()
        .map(JSON::readTree)
        .toList();
  }

  private static void assertSorted(List<JsonNode> lines, String... fields) {
    List<String> keys =
        lines.stream()
            .map(
                line ->
                    Stream.of(fields)
                        .map(it -> line.get(it).asString())
                        .collect(Collectors.joining(" ")))
            .toList();
    assertThat(keys).isNotEmpty().isSortedAccordingTo(Comparator.naturalOrder());
  }

  private static JsonNode known(Map<String, JsonNode> lines, String key) {
    return Objects.requireNonNull(lines.get(key), key);
  }

  private static List<String> text(List<JsonNode> lines, String field) {
    return lines.stream().map(it -> it.get(field).asString()).toList();
  }

  private static Set<String> ids(List<JsonNode> lines) {
    return lines.stream().map(JsonLinesTest::id).collect(Collectors.toSet());
  }

  private static String id(JsonNode line) {
    return line.get("id").asString();
  }

  private static boolean isRoot(JsonNode post) {
    return !post.get("kind").asString().equals("reply");
  }

  private static Stream<JsonNode> offers(JsonNode request) {
    return request.get("offers").valueStream();
  }

  private static long count(List<JsonNode> lines, String author, boolean roots) {
    return lines.stream()
        .filter(it -> isRoot(it) == roots && it.get("authorId").asString().equals(author))
        .count();
  }
}
