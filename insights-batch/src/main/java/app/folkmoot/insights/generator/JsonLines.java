package app.folkmoot.insights.generator;

import app.folkmoot.insights.generator.Act.Fate;
import app.folkmoot.insights.generator.Act.Offer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a community in the form that imports read: members, groups, memberships, posts, reactions,
 * help and visits as JSON Lines. The form knows no removals, mentors or reports; those acts are
 * left out, and removed posts stand as they were written.
 */
final class JsonLines implements Consumer<Act>, AutoCloseable {

  private final Roster roster;
  private final Ids ids;
  private final Texts texts;
  private final JsonFile posts;
  private final JsonFile reactions;
  private final JsonFile help;
  private final JsonFile visits;
  private final List<Act.ReactionAdded> sameSecond = new ArrayList<>();
  private final long[] lastVisit;
  private final long end;
  private int offers;

  private JsonLines(CommunityPlan plan, Roster roster, Path directory, boolean gzip)
      throws IOException {
    this.roster = roster;
    ids = new Ids(plan);
    texts = new Texts(plan.seed());
    lastVisit = new long[roster.members];
    end = plan.size().end().getEpochSecond();
    writeMembers(plan, directory, gzip);
    writeGroups(directory, gzip);
    writeMemberships(directory, gzip);
    posts = JsonFile.open(directory, "posts.jsonl", gzip);
    reactions = JsonFile.open(directory, "reactions.jsonl", gzip);
    help = JsonFile.open(directory, "help.jsonl", gzip);
    visits = JsonFile.open(directory, "visits.jsonl", gzip);
  }

  /** Writes who is there and opens the files for what they do. */
  static JsonLines open(CommunityPlan plan, Roster roster, Path directory, boolean gzip)
      throws IOException {
    Files.createDirectories(directory);
    return new JsonLines(plan, roster, directory, gzip);
  }

  @Override
  public void accept(Act act) {
    switch (act) {
      case Act.PostPublished it -> opening(it);
      case Act.ReplyPublished it -> reply(it);
      case Act.ReactionAdded it -> reaction(it);
      case Act.HelpRequested it -> helpRequest(it);
      case Act.MemberVisited it -> visit(it);
      default -> {
        // Told by the members' own lines or by a help request's, or unknown to this form.
      }
    }
  }

  private void writeMembers(CommunityPlan plan, Path directory, boolean gzip) throws IOException {
    Names names = new Names(plan.seed());
    try (JsonFile file = JsonFile.open(directory, "members.jsonl", gzip)) {
      for (int member = 0; member < roster.members; member++) {
        String name = names.displayName();
        String headline = names.headline();
        DemoPeople.Person person = plan.demo() ? DemoPeople.at(member) : null;
        file.begin().text("id", ids.member(member)).time("joinedAt", roster.joined[member]);
        file.text("joinedAtSource", "account_creation");
        file.text("displayName", person == null ? name : person.name());
        String shown = person == null ? headline : person.headline();
        if (!shown.isEmpty()) {
          file.text("headline", shown);
        }
        file.text("zone", Zones.id(roster.zone[member]));
        if (person != null) {
          file.text("subject", person.subject()).texts("roles", List.of(person.role()));
        }
        if (roster.disclosed[member]) {
          file.json.writeName("selfIdentification");
          file.begin().texts(Cohort.DIMENSION, List.of(Cohort.of(roster.focal[member])));
          file.json.writeEndObject();
        }
        file.end();
      }
    }
  }

  private void writeGroups(Path directory, boolean gzip) throws IOException {
    try (JsonFile file = JsonFile.open(directory, "groups.jsonl", gzip)) {
      for (int group = 0; group < roster.groups; group++) {
        file.begin().text("id", ids.group(group)).text("name", texts.groupName(group));
        file.text("description", texts.groupPurpose(group));
        file.text("kind", texts.groupKind(group)).texts("topics", texts.groupTopics(group));
        file.text("ownerId", ids.member(roster.owner[group])).end();
      }
    }
  }

  private void writeMemberships(Path directory, boolean gzip) throws IOException {
    List<List<Integer>> rows = new ArrayList<>();
    for (int group = 0; group < roster.groups; group++) {
      rows.add(new ArrayList<>());
    }
    int[] memberOf = new int[roster.rowGroup.length];
    for (int member = 0; member < roster.members; member++) {
      for (int row = roster.firstRow[member]; row < roster.firstRow[member + 1]; row++) {
        memberOf[row] = member;
        if (roster.rowJoined[row] < Math.min(end, roster.silent[member])) {
          rows.get(roster.rowGroup[row]).add(row);
        }
      }
    }
    try (JsonFile file = JsonFile.open(directory, "memberships.jsonl", gzip)) {
      for (int group = 0; group < roster.groups; group++) {
        for (int row : rows.get(group)) {
          file.begin().text("groupId", ids.group(group));
          file.text("memberId", ids.member(memberOf[row]));
          file.time("joinedAt", roster.rowJoined[row]).flag("listed", true).end();
        }
      }
    }
  }

  private void opening(Act.PostPublished act) {
    Texts.Opening text =
        act.resource()
            ? texts.resource(act.group(), act.thread())
            : texts.discussion(act.group(), act.thread());
    posts.begin().text("id", ids.post(act.post())).text("groupId", ids.group(act.group()));
    posts.text("threadId", ids.thread(act.thread())).text("authorId", ids.member(act.author()));
    posts.time("createdAt", act.at()).text("title", text.title()).text("body", text.body());
    posts.text("kind", act.resource() ? "resource" : "discussion");
    posts.texts("links", text.links()).end();
  }

  private void reply(Act.ReplyPublished act) {
    boolean byStarter = act.author() == act.rootAuthor();
    boolean toReply = act.parent() != act.root();
    String body = texts.reply(act.group(), act.thread(), byStarter, toReply);
    posts.begin().text("id", ids.post(act.post())).text("groupId", ids.group(act.group()));
    posts.text("threadId", ids.thread(act.thread())).text("parentId", ids.post(act.parent()));
    posts.text("authorId", ids.member(act.author())).time("createdAt", act.at());
    posts.text("body", body).text("kind", "reply").texts("links", List.of()).end();
  }

  private void reaction(Act.ReactionAdded act) {
    if (!sameSecond.isEmpty() && sameSecond.getFirst().at() != act.at()) {
      writeReactions();
    }
    sameSecond.add(act);
  }

  private void writeReactions() {
    sameSecond.sort(
        Comparator.comparingInt(Act.ReactionAdded::post)
            .thenComparingInt(Act.ReactionAdded::member));
    for (Act.ReactionAdded act : sameSecond) {
      reactions.begin().text("postId", ids.post(act.post()));
      reactions.text("memberId", ids.member(act.member())).text("kind", texts.reaction());
      reactions.time("createdAt", act.at()).end();
    }
    sameSecond.clear();
  }

  private void helpRequest(Act.HelpRequested act) {
    Texts.Need need = texts.need(act.group(), act.request());
    help.begin().text("id", ids.helpRequest(act.request()));
    help.text("groupId", ids.group(act.group())).text("memberId", ids.member(act.member()));
    help.text("title", need.title()).text("details", need.details()).texts("skills", need.skills());
    help.time("createdAt", act.at());
    if (act.request() % 3 == 0) {
      long due = act.at() + (5 + act.request() % 17) * 86_400L;
      help.text("neededBy", LocalDate.ofEpochDay(due / 86_400).toString());
    }
    help.json.writeName("offers");
    help.json.writeStartArray();
    for (Offer offer : act.offers()) {
      int number = ++offers;
      String message = texts.offer(act.group());
      if (offer.at() < end) {
        help.begin().text("id", ids.offer(number)).text("memberId", ids.member(offer.member()));
        help.text("message", message).time("createdAt", offer.at());
        help.flag("accepted", offer.accepted());
        help.json.writeEndObject();
      }
    }
    help.json.writeEndArray();
    if (act.ending().fate() == Fate.FULFILLED) {
      help.time("completedAt", act.ending().at()).text("thanks", texts.thanks(act.group()));
    } else if (act.ending().fate() == Fate.CANCELLED) {
      help.time("cancelledAt", act.ending().at());
    }
    help.end();
  }

  private void visit(Act.MemberVisited act) {
    LocalDate date = LocalDate.ofInstant(java.time.Instant.ofEpochSecond(act.at()), ZoneOffset.UTC);
    if (date.toEpochDay() > lastVisit[act.member()]) {
      lastVisit[act.member()] = date.toEpochDay();
      visits.begin().text("memberId", ids.member(act.member())).time("at", act.at());
      visits.text("localDate", date.toString()).end();
    }
  }

  @Override
  public void close() throws IOException {
    writeReactions();
    posts.close();
    reactions.close();
    help.close();
    visits.close();
  }
}
