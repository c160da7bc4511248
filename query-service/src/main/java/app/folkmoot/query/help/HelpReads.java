package app.folkmoot.query.help;

import app.folkmoot.events.Text;
import app.folkmoot.query.help.HelpDocument.Offer;
import app.folkmoot.query.platform.Cursor;
import app.folkmoot.query.platform.Filling;
import app.folkmoot.query.platform.GroupDocument;
import app.folkmoot.query.platform.MemberDocument;
import app.folkmoot.query.platform.Names;
import app.folkmoot.query.platform.NotFoundException;
import app.folkmoot.query.platform.Page;
import app.folkmoot.query.platform.PageRequest;
import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.Visible;
import app.folkmoot.query.platform.posts.HelpStatus;
import app.folkmoot.query.platform.posts.PostDocument;
import app.folkmoot.query.platform.posts.PostShelf;
import app.folkmoot.query.platform.posts.PostView;
import app.folkmoot.query.platform.store.ReadModels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers who needs help and who offers it. */
@Component
public final class HelpReads {
  private static final Document NEWEST =
      new Document("createdAt", -1).append("createdPosition", -1);

  private final ReadModels models;
  private final PostShelf shelf;
  private final Names names;

  HelpReads(ReadModels models, PostShelf shelf, Names names) {
    this.models = models;
    this.shelf = shelf;
    this.names = names;
  }

  /**
   * Requests of one status in all groups the viewer may read, newest first.
   *
   * @param skill only requests that name this skill, whatever its case; null for all
   */
  public Page<HelpView> board(
      Viewer viewer, HelpStatus status, @Nullable String skill, PageRequest page) {
    Page<HelpDocument> requests =
        Filling.page(
            page,
            (cursor, most) -> newest(status, cursor, most),
            help -> Cursor.at(help.createdAt(), help.createdPosition()),
            found -> visible(viewer, skill, found));
    if (requests.items().isEmpty()) {
      models.verifyPresent();
    }
    return new Page<>(views(viewer, requests.items()), requests.nextCursor());
  }

  /** One request; its {@code postId} is its id. */
  public HelpView request(Viewer viewer, UUID requestId) {
    HelpDocument help =
        models
            .collection(HelpDocument.COLLECTION, HelpDocument.class)
            .find(new Document("_id", requestId))
            .first();
    List<HelpView> views =
        help == null || !readable(viewer, List.of(help)).contains(help)
            ? List.of()
            : views(viewer, List.of(help));
    if (views.isEmpty()) {
      models.verifyPresent();
      throw new NotFoundException("help request");
    }
    return views.getFirst();
  }

  /** What members can help with, newest first. */
  public Page<StandingOfferView> standingOffers(Viewer viewer, PageRequest page) {
    Page<StandingOffer> offers =
        Filling.page(
            page,
            this::newestStanding,
            offer -> Cursor.at(offer.createdAt(), offer.createdPosition()),
            this::ofPresentHelpers);
    Map<UUID, MemberDocument> helpers =
        names.members(offers.items().stream().map(StandingOffer::helperId).toList());
    return new Page<>(
        offers.items().stream()
            .map(
                offer ->
                    new StandingOfferView(
                        offer.id(),
                        Names.author(offer.helperId(), helpers),
                        offer.skills(),
                        words(offer.availability(), offer.helperId(), helpers),
                        offer.createdAt()))
            .toList(),
        offers.nextCursor());
  }

  private List<HelpDocument> newest(HelpStatus status, @Nullable String cursor, int most) {
    Document query = new Document("status", status.name());
    if (cursor != null) {
      Cursor.beyond(query, cursor, "createdAt", "createdPosition", true);
    }
    return models
        .collection(HelpDocument.COLLECTION, HelpDocument.class)
        .find(query)
        .sort(NEWEST)
        .limit(most)
        .into(new ArrayList<>());
  }

  private List<StandingOffer> newestStanding(@Nullable String cursor, int most) {
    Document query = new Document("state", StandingOffer.OPEN);
    if (cursor != null) {
      Cursor.beyond(query, cursor, "createdAt", "createdPosition", true);
    }
    return models
        .collection(StandingOffer.COLLECTION, StandingOffer.class)
        .find(query)
        .sort(NEWEST)
        .limit(most)
        .into(new ArrayList<>());
  }

  private List<StandingOffer> ofPresentHelpers(List<StandingOffer> offers) {
    Map<UUID, MemberDocument> helpers =
        names.members(offers.stream().map(StandingOffer::helperId).toList());
    return offers.stream()
        .filter(
            offer -> {
              MemberDocument helper = helpers.get(offer.helperId());
              return helper != null && !helper.former() && !helper.left();
            })
        .toList();
  }

  private List<HelpDocument> visible(
      Viewer viewer, @Nullable String skill, List<HelpDocument> found) {
    return readable(viewer, found).stream()
        .filter(help -> !help.deleted())
        .filter(
            help ->
                skill == null
                    || help.skills().stream().anyMatch(each -> each.equalsIgnoreCase(skill)))
        .toList();
  }

  private List<HelpDocument> readable(Viewer viewer, List<HelpDocument> found) {
    Map<UUID, GroupDocument> groups =
        names.groups(found.stream().map(HelpDocument::groupId).toList());
    return found.stream()
        .filter(help -> Visible.inside(viewer, groups.get(help.groupId())))
        .toList();
  }

  private List<HelpView> views(Viewer viewer, List<HelpDocument> requests) {
    List<UUID> ids = requests.stream().map(HelpDocument::id).toList();
    Map<UUID, PostView> posts = new HashMap<>();
    List<PostDocument> documents = new ArrayList<>(shelf.find(viewer, ids).values());
    shelf.items(viewer, documents, false).forEach(item -> posts.put(item.postId(), item));
    Stream<UUID> helpers =
        requests.stream().flatMap(help -> help.offers().stream().map(Offer::helperId));
    Map<UUID, MemberDocument> members =
        names.members(
            Stream.concat(helpers, posts.values().stream().map(post -> post.author().memberId()))
                .toList());
    List<HelpView> views = new ArrayList<>();
    for (HelpDocument help : requests) {
      PostView post = posts.get(help.id());
      if (post != null) {
        views.add(view(help, post, members));
      }
    }
    return views;
  }

  private static HelpView view(
      HelpDocument help, PostView post, Map<UUID, MemberDocument> members) {
    return new HelpView(
        post,
        help.status(),
        help.skills(),
        help.neededBy(),
        help.offers().stream()
            .filter(offer -> offer.status() != OfferView.Status.WITHDRAWN)
            .map(
                offer ->
                    new OfferView(
                        offer.offerId(),
                        Names.author(offer.helperId(), members),
                        words(offer.message(), offer.helperId(), members),
                        offer.status(),
                        offer.createdAt()))
            .toList(),
        words(help.thanks(), post.author().memberId(), members));
  }

  /** What somebody wrote; null where nothing, or where it is erased. */
  private static @Nullable String words(
      @Nullable Text text, UUID owner, Map<UUID, MemberDocument> members) {
    MemberDocument member = members.get(owner);
    boolean erased = member != null && member.contentErased();
    return text instanceof Text.Known known && !erased ? known.value() : null;
  }
}
