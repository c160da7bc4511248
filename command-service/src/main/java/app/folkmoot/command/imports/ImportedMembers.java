package app.folkmoot.command.imports;

import app.folkmoot.command.members.MemberCommand;
import app.folkmoot.command.members.MemberCommand.RegisterMember;
import app.folkmoot.command.members.MemberCommand.ShareSelfIdentification;
import app.folkmoot.command.members.MemberCommand.UpdateProfile;
import app.folkmoot.command.platform.Claims.Kind;
import app.folkmoot.command.platform.entry.Members;
import app.folkmoot.command.platform.store.JdbcClaims;
import app.folkmoot.events.Text;
import app.folkmoot.events.members.AccountKind;
import app.folkmoot.events.members.MemberEvent.MemberRegistered;
import app.folkmoot.events.members.MemberEvent.MemberVisited;
import app.folkmoot.events.members.MemberEvent.ProfileUpdated;
import app.folkmoot.events.members.SelfIdentificationCatalogue;
import app.folkmoot.events.members.SelfIdentificationCatalogue.Dimension;
import app.folkmoot.events.members.SelfIdentificationEvent.SelfIdentificationShared;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Members as the files tell of them, their profiles, self-identification and visits. */
final class ImportedMembers {
  /** What others need to know of a member. */
  record Person(UUID id, Instant joinedAt, AccountKind kind) {}

  private final Intake intake;
  private final String issuer;
  private final JdbcClaims claims;
  private final Map<String, Person> people = new HashMap<>();

  ImportedMembers(Intake intake, String issuer, JdbcClaims claims) {
    this.intake = intake;
    this.issuer = issuer;
    this.claims = claims;
  }

  void member(JsonNode json) {
    Line line = new Line(json);
    String id = line.text("id");
    UUID memberId = intake.id(id);
    Instant joinedAt = line.optionalTime("joinedAt").orElse(Instant.EPOCH);
    AccountKind kind =
        line.flag("deleted")
            ? AccountKind.REMOVED_ACCOUNT
            : line.flag("bot") ? AccountKind.BOT : AccountKind.PERSON;
    if (kind != AccountKind.REMOVED_ACCOUNT) {
      line.time("joinedAt");
    }
    String name =
        line.optional("displayName")
            .orElse(
                kind == AccountKind.REMOVED_ACCOUNT
                    ? "Removed account"
                    : "Member " + id.replaceFirst("^m", ""));
    intake.check(new RegisterMember(memberId, name, kind));
    line.optional("subject").ifPresent(subject -> bind(subject, memberId));
    intake.add(
        "member:" + id,
        memberId,
        "Member",
        new MemberRegistered(memberId, kind, Text.of(name)),
        joinedAt,
        memberId);
    profile(line, id, memberId, name, joinedAt);
    selfIdentification(json, id, memberId, joinedAt);
    people.put(id, new Person(memberId, joinedAt, kind));
  }

  private void bind(String subject, UUID memberId) {
    String identity = Members.identity(issuer, subject);
    if (!claims.take(Kind.OPENID_SUBJECT, identity, memberId)
        && !claims.ownerOf(Kind.OPENID_SUBJECT, identity).equals(Optional.of(memberId))) {
      throw new BadLineException(
          "binds to a sign-in that another member has; import into a community where nobody of"
              + " these signed in yet");
    }
  }

  private void profile(Line line, String id, UUID memberId, String name, Instant at) {
    String headline = line.optional("headline").orElse(null);
    String zone = line.optional("zone").orElse(null);
    String pronouns = line.optional("pronouns").orElse(null);
    List<String> skills = line.texts("skills");
    List<String> languages = line.texts("languages");
    if (headline == null
        && zone == null
        && pronouns == null
        && skills.isEmpty()
        && languages.isEmpty()) {
      return;
    }
    intake.check(
        new UpdateProfile(name, headline, pronouns, skills, languages, zone, List.of(), null));
    intake.add(
        "profile:" + id,
        memberId,
        "Member",
        new ProfileUpdated(
            memberId,
            Text.of(name),
            Text.ofNullable(headline),
            Text.ofNullable(pronouns),
            Text.listOf(skills),
            Text.listOf(languages),
            Text.ofNullable(zone),
            List.of()),
        at,
        memberId);
  }

  private void selfIdentification(JsonNode json, String id, UUID memberId, Instant at) {
    for (Map.Entry<String, JsonNode> entry : json.path("selfIdentification").properties()) {
      String dimension = entry.getKey();
      List<String> values = new Line(json.path("selfIdentification")).texts(dimension);
      Dimension offered =
          SelfIdentificationCatalogue.find(dimension)
              .filter(known -> known.values().containsAll(values))
              .orElseThrow(
                  () -> new BadLineException("has a self-identification that is not offered"));
      int consent = offered.consentVersion();
      intake.check(new ShareSelfIdentification(dimension, values, consent));
      intake.add(
          "self-identification:" + id + ":" + dimension,
          MemberCommand.selfIdentificationId(memberId, dimension),
          "SelfIdentification",
          new SelfIdentificationShared(memberId, dimension, Text.listOf(values), consent),
          at,
          memberId);
    }
  }

  void visit(JsonNode json) {
    Line line = new Line(json);
    String member = line.text("memberId");
    UUID memberId = person(member).id();
    LocalDate date =
        line.date("localDate").orElseThrow(() -> new BadLineException("has no localDate"));
    intake.add(
        "visit:" + member + ":" + date,
        MemberCommand.visitId(memberId, date),
        "Visit",
        new MemberVisited(memberId, date),
        line.time("at"),
        memberId);
  }

  /**
   * Who the file calls {@code id}.
   *
   * @throws BadLineException if it names nobody who came in
   */
  Person person(String id) {
    Person person = people.get(id);
    if (person == null) {
      throw new BadLineException("names a member that is not in members.jsonl");
    }
    return person;
  }

  Optional<Person> find(String id) {
    return Optional.ofNullable(people.get(id));
  }

  /** When the first of them joined. */
  Instant beginning() {
    return people.values().stream()
        .map(Person::joinedAt)
        .min(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }
}
