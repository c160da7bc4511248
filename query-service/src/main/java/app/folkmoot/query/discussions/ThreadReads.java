package app.folkmoot.query.discussions;

import app.folkmoot.query.platform.Cursor;
import app.folkmoot.query.platform.Filling;
import app.folkmoot.query.platform.NotFoundException;
import app.folkmoot.query.platform.Page;
import app.folkmoot.query.platform.PageRequest;
import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.posts.FullPostView;
import app.folkmoot.query.platform.posts.PostDocument;
import app.folkmoot.query.platform.posts.PostShelf;
import app.folkmoot.query.platform.store.ReadModels;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what is in a conversation. */
@Component
public final class ThreadReads {
  private final ReadModels models;
  private final PostShelf shelf;

  ThreadReads(ReadModels models, PostShelf shelf) {
    this.models = models;
    this.shelf = shelf;
  }

  /**
   * An opening post or a reply; a deleted or erased opening post as the placeholder that holds its
   * replies.
   *
   * @throws NotFoundException where the viewer may not read its group
   */
  public FullPostView post(Viewer viewer, UUID postId) {
    return shelf.whole(viewer, List.of(found(viewer, postId))).getFirst();
  }

  /** The replies of a thread, oldest first; deleted ones as placeholders. */
  public Page<FullPostView> replies(Viewer viewer, UUID threadId, PageRequest page) {
    PostDocument opening = found(viewer, threadId);
    if (opening.reply()) {
      throw new NotFoundException("thread");
    }
    Page<PostDocument> replies =
        Filling.page(
            page,
            (cursor, most) -> replies(threadId, cursor, most),
            reply -> Cursor.at(reply.createdAt(), reply.createdPosition()),
            UnaryOperator.identity());
    return new Page<>(shelf.whole(viewer, replies.items()), replies.nextCursor());
  }

  private PostDocument found(Viewer viewer, UUID postId) {
    return shelf
        .find(viewer, postId)
        .orElseThrow(
            () -> {
              models.verifyPresent();
              return new NotFoundException("post");
            });
  }

  private List<PostDocument> replies(UUID threadId, @Nullable String cursor, int most) {
    Document query = new Document("threadId", threadId);
    if (cursor != null) {
      Cursor.beyond(query, cursor, "createdAt", "createdPosition", false);
    }
    return shelf
        .replies()
        .find(query)
        .sort(new Document("createdAt", 1).append("createdPosition", 1))
        .limit(most)
        .into(new ArrayList<>());
  }
}
