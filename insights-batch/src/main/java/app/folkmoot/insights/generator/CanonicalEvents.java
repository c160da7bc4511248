package app.folkmoot.insights.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/**
 * Writes a community as the canonical events of the reference files: one JSON object with {@code
 * config} and {@code events}, an event a line.
 */
final class CanonicalEvents implements Consumer<Act>, AutoCloseable {

  private final Roster roster;
  private final Ids ids;
  private final JsonFile file;
  private long events;

  private CanonicalEvents(CommunityPlan plan, Roster roster, JsonFile file) {
    this.roster = roster;
    this.file = file;
    ids = new Ids(plan);
    file.begin();
    file.json.writeName("config");
    file.begin().text("zone", "UTC");
    file.text("month", plan.size().start().atOffset(ZoneOffset.UTC).toString().substring(0, 7));
    file.time("computedAt", plan.size().end().getEpochSecond());
    file.text("dimension", Cohort.DIMENSION);
    file.text("reference", Cohort.REFERENCE).text("focal", Cohort.FOCAL);
    file.json.writeEndObject();
    file.json.writeName("events");
    file.json.writeStartArray();
  }

  /** Opens {@code community.json}, or {@code community.json.gz}, and writes its head. */
  static CanonicalEvents open(CommunityPlan plan, Roster roster, Path directory, boolean gzip)
      throws IOException {
    Files.createDirectories(directory);
    return new CanonicalEvents(plan, roster, JsonFile.open(directory, "community.json", gzip));
  }

  @Override
  public void accept(Act act) {
    file.json.writeRaw(events == 0 ? "\n" : "");
    file.begin().text("id", Ids.padded('e', ++events, 9));
    file.text("type", act.getClass().getSimpleName()).time("at", act.at());
    switch (act) {
      case Act.MemberJoined it ->
          member("member", it.member())
              .text("zone", Zones.id(roster.zone[it.member()]))
              .flag("bot", false);
      case Act.SelfIdDeclared it ->
          member("member", it.member())
              .text("dimension", Cohort.DIMENSION)
              .text("value", Cohort.of(roster.focal[it.member()]));
      case Act.MemberVisited it -> member("member", it.member());
      case Act.PostPublished it ->
          file.text("post", ids.post(it.post()))
              .text("author", ids.member(it.author()))
              .text("group", ids.group(it.group()))
              .text("kind", it.resource() ? "RESOURCE" : "DISCUSSION");
      case Act.ReplyPublished it ->
          file.text("reply", ids.post(it.post()))
              .text("post", ids.post(it.root()))
              .text("author", ids.member(it.author()));
      case Act.PostRemoved it ->
          file.text("post", ids.post(it.post()))
              .text("by", it.byModerator() ? "MODERATOR" : "AUTHOR");
      case Act.ReactionAdded it ->
          file.text("target", ids.post(it.post())).text("actor", ids.member(it.member()));
      case Act.HelpRequested it -> request(it.request()).text("member", ids.member(it.member()));
      case Act.HelpFulfilled it -> request(it.request()).text("helper", ids.member(it.helper()));
      case Act.HelpRequestCancelled it -> request(it.request());
      case Act.MentorRequested it ->
          mentoring(it.request()).text("mentee", ids.member(it.mentee()));
      case Act.MentorMatched it -> mentoring(it.request()).text("mentor", ids.member(it.mentor()));
      case Act.MentorRequestWithdrawn it -> mentoring(it.request());
      case Act.ContentReported it ->
          file.text("report", Ids.padded('r', it.report(), 7))
              .text("target", ids.post(it.post()))
              .text("reporter", ids.member(it.reporter()));
      case Act.ReportResolved it ->
          file.text("report", Ids.padded('r', it.report(), 7))
              .text("outcome", it.upheld() ? "UPHELD" : "DISMISSED");
    }
    file.end();
  }

  private JsonFile member(String field, int member) {
    return file.text(field, ids.member(member));
  }

  private JsonFile request(int request) {
    return file.text("request", ids.helpRequest(request));
  }

  private JsonFile mentoring(int request) {
    return file.text("request", Ids.padded('n', request, 7));
  }

  @Override
  public void close() throws IOException {
    file.json.writeEndArray();
    file.json.writeEndObject();
    file.json.writeRaw('\n');
    file.close();
  }
}
