package app.folkmoot.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small community of years ago, as lines to import: some people, one group, and threads of an
 * opening post and one reply each; everybody opens and everybody replies.
 */
final class OldCommunity {
  static final int PEOPLE = 6;
  static final int THREADS = 300;

  private static final Instant BEGAN = Instant.parse("2019-03-01T08:00:00Z");

  private OldCommunity() {}

  static void write(Path folder, String group) throws IOException {
    write(folder, "members", IntStream.range(0, PEOPLE).mapToObj(OldCommunity::member));
    write(folder, "groups", Stream.of("{'id':'g1','name':'%s'}".formatted(group)));
    write(folder, "posts", IntStream.range(0, THREADS).boxed().flatMap(OldCommunity::thread));
  }

  /** The name of a person; nobody else's. */
  static String name(int person) {
    return "Old Friend " + person;
  }

  /** The title of a thread, which person {@code thread % PEOPLE} opened. */
  static String title(int thread) {
    return "Old thread " + thread;
  }

  private static String member(int person) {
    return "{'id':'m%d','joinedAt':'%s','displayName':'%s'}".formatted(person, BEGAN, name(person));
  }

  private static Stream<String> thread(int thread) {
    Instant at = BEGAN.plus(Duration.ofHours(thread + 1));
    return Stream.of(
        ("{'id':'p%d','groupId':'g1','threadId':'t%d','authorId':'m%d','createdAt':'%s',"
                + "'title':'%s','body':'What I meant to say','kind':'discussion'}")
            .formatted(2 * thread, thread, thread % PEOPLE, at, title(thread)),
        ("{'id':'p%d','groupId':'g1','threadId':'t%d','parentId':'p%d','authorId':'m%d',"
                + "'createdAt':'%s','body':'Yes, @m%d, quite so','kind':'reply'}")
            .formatted(
                2 * thread + 1,
                thread,
                2 * thread,
                (thread + 1) % PEOPLE,
                at.plusSeconds(90),
                thread % PEOPLE));
  }

  private static void write(Path folder, String file, Stream<String> lines) throws IOException {
    List<String> json = lines.map(line -> line.replace('\'', '"')).toList();
    Files.write(folder.resolve(file + ".jsonl"), json);
  }
}
