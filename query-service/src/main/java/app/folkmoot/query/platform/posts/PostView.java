package app.folkmoot.query.platform.posts;

import app.folkmoot.events.resources.ResourceKind;
import app.folkmoot.query.platform.Author;
import app.folkmoot.query.platform.GroupName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post as an item of a list.
 *
 * @param title null for a reply; words that say so where it is erased or deleted
 * @param excerpt the first words without Markdown; empty where there are none to show
 * @param group the same group by name
 * @param lastActivityAt when it or its newest reply was written
 * @param editedAt null if never edited
 * @param replyCount without deleted replies
 * @param reactions how often each kind was given
 * @param ownReactions kinds the viewer gave
 * @param saved whether the viewer keeps it on their list
 * @param answered whether one reply is marked as the answer
 * @param deleted whether author or moderator took it away; only its place is left
 * @param erased whether the author's words are erased; only its place is left
 * @param resource only for a resource that is neither deleted nor erased
 * @param helpStatus only for a help request
 * @param why why it is in the viewer's home feed, as a sentence; null elsewhere
 */
public record PostView(
    UUID postId,
    PostKind kind,
    @Nullable String title,
    String excerpt,
    Author author,
    UUID groupId,
    GroupName group,
    Instant createdAt,
    Instant lastActivityAt,
    @Nullable Instant editedAt,
    long replyCount,
    Map<String, Long> reactions,
    Set<String> ownReactions,
    boolean saved,
    boolean pinned,
    boolean locked,
    boolean answered,
    boolean deleted,
    boolean erased,
    List<String> tags,
    @Nullable Resource resource,
    @Nullable HelpStatus helpStatus,
    @Nullable String why) {

  /**
   * What a shared resource leads to.
   *
   * @param url absolute http or https address; checked when it was posted
   */
  public record Resource(String url, ResourceKind kind) {}
}
