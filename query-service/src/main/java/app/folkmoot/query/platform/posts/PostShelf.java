package app.folkmoot.query.platform.posts;

import app.folkmoot.events.Text;
import app.folkmoot.query.platform.GroupDocument;
import app.folkmoot.query.platform.GroupName;
import app.folkmoot.query.platform.MemberDocument;
import app.folkmoot.query.platform.Names;
import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.Visible;
import app.folkmoot.query.platform.store.PairId;
import app.folkmoot.query.platform.store.ReadModels;
import com.mongodb.client.MongoCollection;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where posts are found and made ready to show: with names, the viewer's own reactions, and without
 * anything deleted, erased or in a group the viewer may not read.
 */
public final class PostShelf {
  private static final String DELETED_TITLE = "Deleted post";
  private static final String ERASED_TITLE = "Post of a former member";

  private final ReadModels models;
  private final Names names;
  private final Markdown markdown;

  public PostShelf(ReadModels models, Names names, Markdown markdown) {
    this.models = models;
    this.names = names;
    this.markdown = markdown;
  }

  public MongoCollection<PostDocument> posts() {
    return models.collection(PostDocument.POSTS, PostDocument.class);
  }

  public MongoCollection<PostDocument> replies() {
    return models.collection(PostDocument.REPLIES, PostDocument.class);
  }

  /** An opening post or a reply that the viewer may read. */
  public Optional<PostDocument> find(Viewer viewer, UUID postId) {
    Document byId = new Document("_id", postId);
    PostDocument found = posts().find(byId).first();
    if (found == null) {
      found = replies().find(byId).first();
    }
    return Optional.ofNullable(found)
        .filter(post -> readable(viewer, List.of(post)).contains(post));
  }

  /** Opening posts and replies by id, those the viewer may read. */
  public Map<UUID, PostDocument> find(Viewer viewer, Collection<UUID> ids) {
    Map<UUID, PostDocument> found = new HashMap<>();
    Document byIds = new Document("_id", new Document("$in", List.copyOf(ids)));
    posts().find(byIds).forEach(post -> found.put(post.id(), post));
    if (found.size() < ids.size()) {
      replies().find(byIds).forEach(post -> found.put(post.id(), post));
    }
    found.values().retainAll(new HashSet<>(readable(viewer, found.values())));
    return found;
  }

  /** Those the viewer may read, in the same order. */
  public List<PostDocument> readable(Viewer viewer, Collection<PostDocument> posts) {
    Map<UUID, GroupDocument> groups =
        names.groups(posts.stream().map(PostDocument::groupId).toList());
    return posts.stream()
        .filter(post -> Visible.inside(viewer, groups.get(post.groupId())))
        .toList();
  }

  /** Those that still have something to show, in the same order. */
  public List<PostDocument> present(Collection<PostDocument> posts) {
    Map<UUID, MemberDocument> authors =
        names.members(posts.stream().map(PostDocument::authorId).toList());
    return posts.stream().filter(post -> !post.deleted() && !erased(post, authors)).toList();
  }

  /** Items of a list, in the same order. */
  public List<PostView> items(Viewer viewer, List<PostDocument> posts, boolean why) {
    Joined joined = join(viewer, posts);
    return posts.stream().map(post -> item(viewer, post, joined, why)).toList();
  }

  /** Whole posts, in the same order. */
  public List<FullPostView> whole(Viewer viewer, List<PostDocument> posts) {
    Joined joined = join(viewer, posts);
    return posts.stream().map(post -> whole(viewer, post, joined)).toList();
  }

  private record Joined(
      Map<UUID, MemberDocument> members,
      Map<UUID, GroupDocument> groups,
      Map<UUID, Set<String>> ownReactions,
      Set<UUID> kept) {
    String name(UUID member) {
      return Names.author(member, members).displayName();
    }
  }

  private Joined join(Viewer viewer, List<PostDocument> posts) {
    Stream<UUID> authors = posts.stream().map(PostDocument::authorId);
    Stream<UUID> mentioned =
        posts.stream()
            .filter(post -> post.body().orElse("").contains("@{"))
            .flatMap(post -> markdown.mentions(post.body().orElse("")).stream());
    return new Joined(
        names.members(Stream.concat(authors, mentioned).collect(Collectors.toSet())),
        names.groups(posts.stream().map(PostDocument::groupId).collect(Collectors.toSet())),
        ownReactions(viewer.memberId(), posts),
        kept(viewer.memberId(), posts));
  }

  private Map<UUID, Set<String>> ownReactions(@Nullable UUID viewer, List<PostDocument> posts) {
    Map<UUID, UUID> postOf = new HashMap<>();
    if (viewer != null) {
      posts.stream()
          .filter(post -> !post.reactions().isEmpty())
          .forEach(post -> postOf.put(PairId.of(post.id(), viewer), post.id()));
    }
    Map<UUID, Set<String>> own = new HashMap<>();
    if (!postOf.isEmpty()) {
      models
          .collection(OwnReactions.COLLECTION, OwnReactions.class)
          .find(byIds(postOf.keySet()))
          .forEach(
              found ->
                  own.put(
                      Objects.requireNonNull(postOf.get(found.id())), Set.copyOf(found.kinds())));
    }
    return own;
  }

  private Set<UUID> kept(@Nullable UUID viewer, List<PostDocument> posts) {
    Set<UUID> kept = new HashSet<>();
    if (viewer != null && !posts.isEmpty()) {
      List<UUID> pairs = posts.stream().map(post -> PairId.of(viewer, post.id())).toList();
      for (Kept each : models.collection(Kept.COLLECTION, Kept.class).find(byIds(pairs))) {
        if (each.on()) {
          kept.add(each.postId());
        }
      }
    }
    return kept;
  }

  private static Document byIds(Collection<UUID> ids) {
    return new Document("_id", new Document("$in", List.copyOf(ids)));
  }

  private static boolean erased(PostDocument post, Map<UUID, MemberDocument> authors) {
    MemberDocument author = authors.get(post.authorId());
    return post.body() instanceof Text.Erased || author != null && author.contentErased();
  }

  private PostView item(Viewer viewer, PostDocument post, Joined joined, boolean why) {
    boolean erased = erased(post, joined.members);
    boolean shown = !erased && !post.deleted();
    GroupName group = groupName(post.groupId(), joined);
    Map<String, Long> reactions = new TreeMap<>();
    post.reactions().forEach(count -> reactions.put(count.kind(), count.count()));
    return new PostView(
        post.id(),
        post.kind(),
        title(post, erased),
        shown ? markdown.excerpt(post.body().orElse(""), joined::name) : "",
        Names.author(post.authorId(), joined.members),
        post.groupId(),
        group,
        post.createdAt(),
        post.lastActivityAt(),
        post.editedAt(),
        post.replyCount(),
        reactions,
        joined.ownReactions.getOrDefault(post.id(), Set.of()),
        joined.kept.contains(post.id()),
        post.pinned(),
        post.locked(),
        post.answerId() != null,
        post.deleted(),
        erased,
        shown ? post.tags() : List.of(),
        shown ? resource(post) : null,
        post.helpStatus(),
        why ? "You are a member of " + group.name() + "." : null);
  }

  private static @Nullable String title(PostDocument post, boolean erased) {
    if (post.title() == null) {
      return null;
    }
    if (post.deleted()) {
      return DELETED_TITLE;
    }
    return erased ? ERASED_TITLE : post.title().orElse(ERASED_TITLE);
  }

  private static PostView.@Nullable Resource resource(PostDocument post) {
    return post.url() instanceof Text.Known url && post.resourceKind() != null
        ? new PostView.Resource(url.value(), post.resourceKind())
        : null;
  }

  private static GroupName groupName(UUID groupId, Joined joined) {
    GroupDocument group = joined.groups.get(groupId);
    return group == null
        ? new GroupName(groupId, "", "")
        : new GroupName(groupId, group.slug(), group.name());
  }

  private FullPostView whole(Viewer viewer, PostDocument post, Joined joined) {
    PostView item = item(viewer, post, joined, false);
    String body =
        item.deleted() || item.erased() || !(post.body() instanceof Text.Known known)
            ? null
            : known.value();
    return new FullPostView(
        item,
        post.threadId(),
        post.parentId(),
        post.answerId(),
        body,
        body == null ? "" : markdown.html(body, joined::name),
        post.sequence());
  }
}
