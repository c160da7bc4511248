package app.folkmoot.query.feed;

import app.folkmoot.query.platform.Cursor;
import app.folkmoot.query.platform.Filling;
import app.folkmoot.query.platform.GroupDocument;
import app.folkmoot.query.platform.Names;
import app.folkmoot.query.platform.NotFoundException;
import app.folkmoot.query.platform.Page;
import app.folkmoot.query.platform.PageRequest;
import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.Visible;
import app.folkmoot.query.platform.posts.Kept;
import app.folkmoot.query.platform.posts.PostDocument;
import app.folkmoot.query.platform.posts.PostShelf;
import app.folkmoot.query.platform.posts.PostView;
import app.folkmoot.query.platform.store.ReadModels;
import com.mongodb.client.FindIterable;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what is new. */
@Component
public final class FeedReads {
  private static final Comparator<PostDocument> NEWEST_FIRST =
      Comparator.comparing(PostDocument::createdAt)
          .thenComparing(PostDocument::createdPosition)
          .reversed();
  private static final Document NEWEST =
      new Document("createdAt", -1).append("createdPosition", -1);
  private static final Duration WAITING = Duration.ofDays(14);

  private final ReadModels models;
  private final PostShelf shelf;
  private final Names names;
  private final Clock clock;

  FeedReads(ReadModels models, PostShelf shelf, Names names, Clock clock) {
    this.models = models;
    this.shelf = shelf;
    this.names = names;
    this.clock = clock;
  }

  /**
   * Opening posts of a group, newest first; deleted and erased ones are left out.
   *
   * @throws NotFoundException where the viewer may not read the group
   */
  public Page<PostView> group(Viewer viewer, UUID groupId, PageRequest page) {
    requireReadable(viewer, groupId);
    Page<PostDocument> posts =
        Filling.page(
            page,
            (cursor, most) -> newest(groupId, cursor, most),
            FeedReads::cursor,
            shelf::present);
    if (posts.items().isEmpty()) {
      models.verifyPresent();
    }
    return new Page<>(shelf.items(viewer, posts.items(), false), posts.nextCursor());
  }

  /** Pinned posts of a group, newest first; few. */
  public List<PostView> pinned(Viewer viewer, UUID groupId) {
    requireReadable(viewer, groupId);
    List<PostDocument> pinned =
        shelf
            .posts()
            .find(new Document("groupId", groupId).append("pinned", true))
            .limit(PageRequest.MOST)
            .into(new ArrayList<>());
    pinned.sort(NEWEST_FIRST);
    return shelf.items(viewer, shelf.present(pinned), false);
  }

  /**
   * Opening posts of all groups the viewer is a member of, newest first, each with its why. Costs
   * as many queries as there are groups, each for one page at most.
   */
  public Page<PostView> home(Viewer viewer, PageRequest page) {
    List<UUID> groups = viewer.joined();
    Page<PostDocument> posts =
        Filling.page(
            page,
            (cursor, most) -> {
              List<PostDocument> merged = new ArrayList<>();
              groups.forEach(group -> merged.addAll(newest(group, cursor, most)));
              merged.sort(NEWEST_FIRST);
              return merged.subList(0, Math.min(most, merged.size()));
            },
            FeedReads::cursor,
            shelf::present);
    if (posts.items().isEmpty()) {
      models.verifyPresent();
    }
    return new Page<>(shelf.items(viewer, posts.items(), true), posts.nextCursor());
  }

  /**
   * Opening posts of the viewer's groups that nobody has replied to yet, of the last two weeks,
   * longest waiting first; the viewer's own left out, at most {@code most}.
   */
  public List<PostView> waiting(Viewer viewer, int most) {
    Date since = Date.from(clock.instant().minus(WAITING));
    List<PostDocument> waiting = new ArrayList<>();
    for (UUID group : viewer.joined()) {
      shelf
          .posts()
          .find(
              new Document("groupId", group)
                  .append("createdAt", new Document("$gte", since))
                  .append("replyCount", 0L))
          .sort(new Document("createdAt", 1))
          .limit(most + PageRequest.USUAL)
          .forEach(waiting::add);
    }
    waiting.removeIf(post -> post.authorId().equals(viewer.memberId()) || post.locked());
    waiting.sort(NEWEST_FIRST.reversed());
    List<PostDocument> present = shelf.present(waiting);
    return shelf.items(viewer, present.subList(0, Math.min(most, present.size())), false);
  }

  /** Opening posts and replies the viewer keeps, last kept first. */
  public Page<PostView> saved(Viewer viewer, PageRequest page) {
    if (viewer.memberId() == null) {
      return new Page<>(List.of(), null);
    }
    UUID member = viewer.memberId();
    Page<Kept> kept =
        Filling.page(
            page,
            (cursor, most) -> kept(member, cursor, most),
            each -> Cursor.at(each.keptAt(), each.position()),
            all -> all.stream().filter(Kept::on).toList());
    Map<UUID, PostDocument> posts =
        shelf.find(viewer, kept.items().stream().map(Kept::postId).toList());
    List<PostDocument> inOrder =
        kept.items().stream()
            .map(each -> posts.get(each.postId()))
            .filter(Objects::nonNull)
            .toList();
    return new Page<>(shelf.items(viewer, inOrder, false), kept.nextCursor());
  }

  private List<PostDocument> newest(UUID groupId, @Nullable String cursor, int most) {
    Document query = new Document("groupId", groupId);
    if (cursor != null) {
      Cursor.beyond(query, cursor, "createdAt", "createdPosition", true);
    }
    FindIterable<PostDocument> found = shelf.posts().find(query).sort(NEWEST).limit(most);
    return found.into(new ArrayList<>());
  }

  private List<Kept> kept(UUID member, @Nullable String cursor, int most) {
    Document query = new Document("memberId", member);
    if (cursor != null) {
      Cursor.beyond(query, cursor, "keptAt", "position", true);
    }
    return models
        .collection(Kept.COLLECTION, Kept.class)
        .find(query)
        .sort(new Document("keptAt", -1).append("position", -1))
        .limit(most)
        .into(new ArrayList<>());
  }

  private static String cursor(PostDocument post) {
    return Cursor.at(post.createdAt(), post.createdPosition());
  }

  private void requireReadable(Viewer viewer, UUID groupId) {
    GroupDocument group = names.groups(List.of(groupId)).get(groupId);
    if (!Visible.inside(viewer, group)) {
      models.verifyPresent();
      throw new NotFoundException("group");
    }
  }
}
