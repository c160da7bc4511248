package app.folkmoot.query.pages;

import app.folkmoot.query.platform.Standing;
import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.posts.FullPostView;
import app.folkmoot.query.platform.posts.PostView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the viewer may do in a thread.
 *
 * @param id of the opening post
 * @param member whether the viewer is a member of the group
 * @param keeper whether the viewer may pin, close and take away there
 * @param own whether the viewer opened the thread
 * @param writable whether the viewer may reply
 */
record ThreadPage(UUID id, boolean member, boolean keeper, boolean own, boolean writable) {
  private static final int QUOTE = 90;

  static ThreadPage of(Viewer viewer, FullPostView opening) {
    PostView post = opening.post();
    Standing standing = viewer.standingIn(post.groupId());
    boolean own = post.author().memberId().equals(viewer.memberId());
    boolean writable = standing.member() && !post.locked();
    return new ThreadPage(post.postId(), standing.member(), standing.keeper(), own, writable);
  }

  public boolean mayMarkAnswer() {
    return member && (own || keeper);
  }

  /**
   * A reply as shown.
   *
   * @param nested whether it stands indented beneath another
   * @param quoteId the reply it answers, where that does not stand right above it
   */
  record Item(
      FullPostView reply,
      boolean nested,
      boolean answer,
      boolean own,
      @Nullable UUID quoteId,
      @Nullable String quoteName,
      @Nullable String quoteWords) {}

  /**
   * Replies in order, each answer to a reply beneath the reply its branch began with: one level of
   * indentation, quotes instead of deeper ones.
   */
  static List<Item> arrange(List<FullPostView> replies, @Nullable UUID answerId, Viewer viewer) {
    Map<UUID, FullPostView> known = new HashMap<>();
    Map<UUID, List<FullPostView>> branches = new LinkedHashMap<>();
    Map<UUID, UUID> branchOf = new HashMap<>();
    for (FullPostView reply : replies) {
      UUID id = reply.post().postId();
      UUID above = reply.parentId() == null ? null : branchOf.get(reply.parentId());
      UUID branch = above == null ? id : above;
      known.put(id, reply);
      branchOf.put(id, branch);
      branches.computeIfAbsent(branch, b -> new ArrayList<>()).add(reply);
    }
    List<Item> items = new ArrayList<>();
    for (Map.Entry<UUID, List<FullPostView>> branch : branches.entrySet()) {
      for (FullPostView reply : branch.getValue()) {
        items.add(item(reply, branch.getKey(), known, answerId, viewer));
      }
    }
    return items;
  }

  private static Item item(
      FullPostView reply,
      UUID branch,
      Map<UUID, FullPostView> known,
      @Nullable UUID answerId,
      Viewer viewer) {
    UUID id = reply.post().postId();
    boolean nested = !id.equals(branch);
    UUID parentId = reply.parentId();
    FullPostView parent = parentId == null || parentId.equals(branch) ? null : known.get(parentId);
    return new Item(
        reply,
        nested,
        id.equals(answerId),
        reply.post().author().memberId().equals(viewer.memberId()),
        parent == null ? null : parent.post().postId(),
        parent == null ? null : parent.post().author().displayName(),
        parent == null ? null : shortened(parent.post().excerpt()));
  }

  private static @Nullable String shortened(String words) {
    if (words.isBlank()) {
      return null;
    }
    return words.length() <= QUOTE ? words : words.substring(0, QUOTE).stripTrailing() + "…";
  }
}
