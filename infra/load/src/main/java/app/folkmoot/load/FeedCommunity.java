package app.folkmoot.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A community to import: a small group and a large one, alike but for how much was written in them.
 * The newest posts have a reaction and a reply each.
 */
final class FeedCommunity {
  static final int SMALL = 1_000;
  static final int LARGE = 100_000;

  private static final int PEOPLE = 200;
  private static final int LIVELY = 100;
  private static final Instant BEGAN = Instant.parse("2024-01-01T08:00:00Z");

  private FeedCommunity() {}

  /** The name of the group with so many posts. */
  static String group(int posts) {
    return "Feed of " + posts;
  }

  static void write(Path folder) throws IOException {
    try (BufferedWriter members = Files.newBufferedWriter(folder.resolve("members.jsonl"));
        BufferedWriter groups = Files.newBufferedWriter(folder.resolve("groups.jsonl"));
        BufferedWriter posts = Files.newBufferedWriter(folder.resolve("posts.jsonl"));
        BufferedWriter reactions = Files.newBufferedWriter(folder.resolve("reactions.jsonl"))) {
      for (int m = 0; m < PEOPLE; m++) {
        line(members, "{'id':'m%d','joinedAt':'%s'}", m, BEGAN);
      }
      for (int size : new int[] {SMALL, LARGE}) {
        line(groups, "{'id':'g%d','name':'%s'}", size, group(size));
        for (int n = 0; n < size; n++) {
          thread(posts, reactions, size, n);
        }
      }
    }
  }

  private static void thread(BufferedWriter posts, BufferedWriter reactions, int size, int n)
      throws IOException {
    Instant at = BEGAN.plus(Duration.ofMinutes(n + 1));
    String id = size + "-" + n;
    line(
        posts,
        "{'id':'p%s','groupId':'g%d','threadId':'t%s','authorId':'m%d','createdAt':'%s',"
            + "'title':'Something to say, number %d','body':'Words of a usual length, for those who"
            + " come later and wonder what was said here: first this, then *that*.',"
            + "'kind':'discussion'}",
        id,
        size,
        id,
        n % PEOPLE,
        at,
        n);
    if (n >= size - LIVELY) {
      int other = (n + 1) % PEOPLE;
      line(
          posts,
          "{'id':'r%s','groupId':'g%d','threadId':'t%s','parentId':'p%s','authorId':'m%d',"
              + "'createdAt':'%s','body':'Well said','kind':'reply'}",
          id,
          size,
          id,
          id,
          other,
          at.plusSeconds(20));
      line(
          reactions,
          "{'postId':'p%s','memberId':'m%d','kind':'thanks','createdAt':'%s'}",
          id,
          other,
          at.plusSeconds(30));
    }
  }

  private static void line(BufferedWriter out, String form, Object... values) throws IOException {
    out.write(String.format(Locale.ROOT, form, values).replace('\'', '"'));
    out.write('\n');
  }
}
