package app.folkmoot.load;

import java.io.IOException;
import java.util.Map;

/** A group of its own for one run, and posts in it. */
final class BenchGroup {
  private static final String JSON = "application/json";

  private final String id;

  private BenchGroup(String id) {
    this.id = id;
  }

  /** A new public group. */
  static BenchGroup create(RunningSystem system, Map<String, String> owner, String slug)
      throws IOException {
    String fields =
        """
        {"slug":"%s","name":"Benchmark","purpose":"To be measured","kind":"community",\
        "visibility":"public","joinPolicy":"open"}\
        """
            .formatted(slug);
    try (Wire commands = new Wire(system.commands())) {
      Wire.Answer made = commands.post("/commands/create-group", owner, JSON, fields);
      made.accepted();
      return new BenchGroup(made.text("id"));
    }
  }

  String id() {
    return id;
  }

  void join(RunningSystem system, Map<String, String> person) throws IOException {
    try (Wire commands = new Wire(system.commands())) {
      String fields = "{\"groupId\":\"" + id + "\"}";
      commands.post("/commands/join-group", person, JSON, fields).accepted();
    }
  }

  /** Starts a discussion; answers the post's id once it is acknowledged. */
  String post(Wire commands, Map<String, String> author, String title) throws IOException {
    String fields =
        """
        {"groupId":"%s","title":"%s","body":"Words of a usual length, for those who come \
        later and wonder what was said here: first this, then *that*, and a [link](https://example.org/)."}\
        """
            .formatted(id, title);
    Wire.Answer answer = commands.post("/commands/start-discussion", author, JSON, fields);
    answer.accepted();
    return answer.text("id");
  }
}
