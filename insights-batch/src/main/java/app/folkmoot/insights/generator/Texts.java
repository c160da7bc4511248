package app.folkmoot.insights.generator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What generated members write: each group has a page of cases, stories, resources and needs with
 * words of its own, wrapped in turns of phrase common to all. What was said in an opening post is
 * kept for its replies, so that they speak of the same things.
 */
final class Texts {

  /** Pages of phrases, in the order in which groups take them. */
  static final List<String> PAGES =
      List.of(
          "remote-writers",
          "women-in-data",
          "new-parents",
          "first-hundred-days",
          "accessible-by-default",
          "people-who-manage",
          "open-source-evenings",
          "careers-and-crossroads",
          "neurodivergent-at-work",
          "languages-and-cultures",
          "climate-and-commuting",
          "security-neighbours");

  private static final int REMEMBERED = 1 << 16;

  /** More than a page of a feed holds. */
  private static final int TITLES_APART = 30;

  /** An opening post. */
  record Opening(String title, String body, List<String> links) {}

  /** A help request. */
  record Need(String title, String details, List<String> skills) {}

  /** What a thread is about, for those who answer in it. */
  private record Subject(int thread, Map<String, String> said) {}

  private final Phrases common = Phrases.read("common");
  private final Phrases[] pages;
  private final Map<Integer, Deque<String>> recentTitles = new HashMap<>();
  private final Draws draws;
  private final @Nullable Subject[] remembered = new Subject[REMEMBERED];

  Texts(long seed) {
    draws = new Draws(seed, "texts");
    pages = PAGES.stream().map(Phrases::read).toArray(Phrases[]::new);
  }

  /** A group's name; groups beyond the pages are chapters of the first ones. */
  String groupName(int group) {
    String name = page(group).all("name").getFirst();
    int chapter = group / pages.length;
    if (chapter == 0) {
      return name;
    }
    List<String> places = common.all("place");
    int turn = (chapter - 1) / places.size();
    String place = places.get((chapter - 1) % places.size());
    return name + ", " + place + (turn == 0 ? "" : " " + (turn + 1));
  }

  String groupPurpose(int group) {
    return page(group).all("purpose").getFirst();
  }

  String groupKind(int group) {
    return page(group).all("kind").getFirst();
  }

  List<String> groupTopics(int group) {
    return page(group).all("topic");
  }

  Opening discussion(int group, int thread) {
    Map<String, String> said = new HashMap<>();
    boolean story = draws.chance(0.35);
    String[] parts = freshParts(group, story ? "story" : "case", said);
    String frame = common.deal(story ? "story-frame" : "case-frame", draws);
    String body = frame(group, frame, parts, said);
    remember(thread, said);
    return new Opening(parts[0], body, List.of());
  }

  Opening resource(int group, int thread) {
    Map<String, String> said = new HashMap<>();
    String[] parts = freshParts(group, "resource", said);
    String body = frame(group, common.deal("resource-frame", draws), parts, said);
    remember(thread, said);
    String link =
        "https://"
            + common.deal("host", draws)
            + ".example/"
            + slug(parts[0])
            + "-"
            + Integer.toString(1296 + draws.below(45_000), 36);
    return new Opening(parts[0], body, List.of(link));
  }

  String reply(int group, int thread, boolean byStarter, boolean toReply) {
    Map<String, String> said = recall(thread);
    String kind = byStarter ? "starter-reply" : toReply ? "second-reply" : "first-reply";
    Map<String, String> ownWords = new HashMap<>(said);
    return page(group).expand(common.deal(kind, draws), ownWords, common, draws);
  }

  Need need(int group, int request) {
    Map<String, String> said = new HashMap<>();
    String[] parts = parts(group, "need", said);
    String body = frame(group, common.deal("need-frame", draws), parts, said);
    remember(-request, said);
    return new Need(parts[0], body, List.of(parts[2].split(", ")));
  }

  String offer(int group) {
    return page(group).expand(common.deal("offer", draws), new HashMap<>(), common, draws);
  }

  String thanks(int group) {
    return page(group).expand(common.deal("thanks", draws), new HashMap<>(), common, draws);
  }

  String reaction() {
    double u = draws.uniform();
    return u < 0.45 ? "thanks" : u < 0.7 ? "insightful" : u < 0.87 ? "support" : "celebrate";
  }

  /** As {@link #parts}, dealt again while the title is among the group's last ones. */
  private String[] freshParts(int group, String key, Map<String, String> said) {
    Deque<String> recent = recentTitles.computeIfAbsent(group, unused -> new ArrayDeque<>());
    String[] parts = parts(group, key, said);
    for (int tries = 0; tries < 12 && recent.contains(parts[0]); tries++) {
      said.clear();
      parts = parts(group, key, said);
    }
    recent.addLast(parts[0]);
    if (recent.size() > TITLES_APART) {
      recent.removeFirst();
    }
    return parts;
  }

  /** Deals a line "a | b | c" of the group's page and expands its parts in order. */
  private String[] parts(int group, String key, Map<String, String> said) {
    String[] parts = page(group).deal(key, draws).split(" \\| ");
    if (parts.length != 3) {
      throw new IllegalStateException("[" + key + "] needs three parts: " + parts[0]);
    }
    for (int i = 0; i < parts.length; i++) {
      parts[i] = page(group).expand(parts[i].strip(), said, common, draws);
    }
    return parts;
  }

  private String frame(int group, String frame, String[] parts, Map<String, String> said) {
    Map<String, String> words = new HashMap<>(said);
    words.put("b", parts[1]);
    words.put("c", parts[2]);
    return page(group).expand(frame, words, common, draws);
  }

  private void remember(int thread, Map<String, String> said) {
    remembered[thread & (REMEMBERED - 1)] = new Subject(thread, said);
  }

  private Map<String, String> recall(int thread) {
    Subject subject = remembered[thread & (REMEMBERED - 1)];
    return subject == null || subject.thread() != thread ? Map.of() : subject.said();
  }

  private Phrases page(int group) {
    return pages[group % pages.length];
  }

  static String slug(String title) {
    List<String> words = new ArrayList<>();
    for (String word : title.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
      if (!word.isEmpty() && words.size() < 6) {
        words.add(word);
      }
    }
    return String.join("-", words);
  }
}
