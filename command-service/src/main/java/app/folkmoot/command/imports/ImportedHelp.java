package app.folkmoot.command.imports;

import app.folkmoot.command.help.HelpCommand.OfferHelp;
import app.folkmoot.command.help.HelpCommand.RequestHelp;
import app.folkmoot.command.help.HelpCommand.ThankHelper;
import app.folkmoot.events.Text;
import app.folkmoot.events.help.HelpEvent.HelpCompleted;
import app.folkmoot.events.help.HelpEvent.HelpOffered;
import app.folkmoot.events.help.HelpEvent.HelpRequestCancelled;
import app.folkmoot.events.help.HelpEvent.HelpRequestTaken;
import app.folkmoot.events.help.HelpEvent.HelpRequested;
import app.folkmoot.events.help.HelpEvent.HelperThanked;
import app.folkmoot.events.help.HelpEvent.OfferAccepted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Help requests with their offers and how they ended. */
final class ImportedHelp {
  private final Intake intake;
  private final ImportedMembers members;
  private final ImportedGroups groups;
  private final ImportedPosts posts;

  ImportedHelp(Intake intake, ImportedMembers members, ImportedGroups groups, ImportedPosts posts) {
    this.intake = intake;
    this.members = members;
    this.groups = groups;
    this.posts = posts;
  }

  void help(JsonNode json) {
    Line line = new Line(json);
    String id = line.text("id");
    UUID requestId = intake.id(id);
    UUID groupId = groups.idOf(line.text("groupId"));
    UUID asker = members.person(line.text("memberId")).id();
    Instant at = line.time("createdAt");
    LocalDate neededBy = line.date("neededBy").orElse(null);
    String title = line.text("title");
    String details = line.text("details");
    List<String> skills = line.texts("skills");
    intake.check(new RequestHelp(groupId, title, details, skills, neededBy));
    intake.add(
        "help:" + id,
        requestId,
        "HelpRequest",
        new HelpRequested(
            requestId, groupId, asker, Text.of(title), Text.of(details), skills, neededBy),
        at,
        asker);
    posts.opened(requestId, groupId);
    UUID helper = null;
    for (JsonNode offer : json.path("offers")) {
      UUID accepted = offer(new Line(offer), requestId, asker);
      helper = accepted == null ? helper : accepted;
    }
    ending(line, id, requestId, asker, helper);
  }

  private @Nullable UUID offer(Line offer, UUID requestId, UUID asker) {
    String id = offer.text("id");
    UUID offerId = intake.id(id);
    UUID helper = members.person(offer.text("memberId")).id();
    Instant at = offer.time("createdAt");
    String message = offer.optional("message").orElse(null);
    intake.check(new OfferHelp(requestId, message, List.of(), null));
    intake.add(
        "offer:" + id,
        offerId,
        "Offer",
        new HelpOffered(offerId, requestId, helper, Text.ofNullable(message)),
        at,
        helper);
    if (!offer.flag("accepted")) {
      return null;
    }
    intake.add(
        "accepted:" + id,
        offerId,
        "Offer",
        new OfferAccepted(offerId, requestId, helper),
        at,
        asker);
    intake.add(
        "taken:" + id,
        requestId,
        "HelpRequest",
        new HelpRequestTaken(requestId, offerId, helper),
        at,
        asker);
    return helper;
  }

  private void ending(Line line, String id, UUID requestId, UUID asker, @Nullable UUID helper) {
    Instant completed = line.optionalTime("completedAt").orElse(null);
    if (completed != null) {
      if (helper == null) {
        throw new BadLineException("is completed without an accepted offer");
      }
      intake.add(
          "completed:" + id,
          requestId,
          "HelpRequest",
          new HelpCompleted(requestId, asker, helper),
          completed,
          asker);
      String thanks = line.optional("thanks").orElse(null);
      if (thanks != null) {
        intake.check(new ThankHelper(requestId, thanks, null));
        intake.add(
            "thanked:" + id,
            requestId,
            "HelpRequest",
            new HelperThanked(requestId, asker, helper, Text.of(thanks)),
            completed,
            asker);
      }
    }
    line.optionalTime("cancelledAt")
        .ifPresent(
            at ->
                intake.add(
                    "cancelled:" + id,
                    requestId,
                    "HelpRequest",
                    new HelpRequestCancelled(requestId, asker),
                    at,
                    asker));
  }
}
