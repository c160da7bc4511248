package app.folkmoot.query.platform.posts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post with all its words, opening post and reply alike.
 *
 * @param threadId the opening post; the post itself where it is one
 * @param parentId the post a reply answers; null for an opening post and for a reply to the thread
 * @param answerId the reply marked as the answer; null for a reply
 * @param body Markdown (CommonMark); null where deleted or erased
 * @param html the body rendered and sanitised, safe to put into a page; empty where there is none
 * @param sequence what a command that changes the post sends, to be refused if somebody was faster
 */
public record FullPostView(
    @JsonUnwrapped PostView post,
    UUID threadId,
    @Nullable UUID parentId,
    @Nullable UUID answerId,
    @Nullable String body,
    String html,
    long sequence) {}
