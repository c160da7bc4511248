package app.folkmoot.command.discussions;

import app.folkmoot.command.platform.Command;
import app.folkmoot.command.platform.Given;
import app.folkmoot.command.platform.PairId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with posts: {@code postId} takes an opening post of any kind or a reply. */
public sealed interface DiscussionCommand extends Command {

  /**
   * Open a discussion in a group.
   *
   * @param body Markdown (CommonMark)
   */
  record StartDiscussion(
      @NotNull UUID groupId,
      @NotBlank @Size(max = Lengths.TITLE) String title,
      @NotBlank @Size(max = Lengths.BODY) String body,
      @Size(max = Lengths.TAGS) List<@NotBlank @Size(max = Lengths.TAG) String> tags)
      implements DiscussionCommand {
    public StartDiscussion {
      tags = Given.list(tags);
    }

    @Override
    public @Nullable UUID aggregateId(UUID actorId) {
      return null;
    }
  }

  /**
   * Answer in a thread.
   *
   * @param postId the opening post
   * @param parentId the post of the thread that is answered; null for the thread as a whole
   * @param body Markdown (CommonMark)
   */
  record Reply(
      @NotNull UUID postId,
      @Nullable UUID parentId,
      @NotBlank @Size(max = Lengths.BODY) String body)
      implements DiscussionCommand {
    @Override
    public @Nullable UUID aggregateId(UUID actorId) {
      return null;
    }
  }

  /**
   * Write one's own post anew.
   *
   * @param title required for an opening post; a reply has none, and it is left aside
   * @param body Markdown (CommonMark); the description of a resource, the details of a help request
   */
  record EditPost(
      @NotNull UUID postId,
      @Nullable @Size(max = Lengths.TITLE) String title,
      @NotBlank @Size(max = Lengths.BODY) String body,
      @Nullable Long sequence)
      implements DiscussionCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return postId;
    }
  }

  /** Take a post away: one's own, or any in a group one looks after. */
  record DeletePost(@NotNull UUID postId, @Nullable Long sequence) implements DiscussionCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return postId;
    }
  }

  /** Pin an opening post to the top of its group, or take it down. */
  record PinPost(@NotNull UUID postId, @NotNull Boolean on, @Nullable Long sequence)
      implements DiscussionCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return postId;
    }
  }

  /** Close a thread to new replies, or open it again. */
  record LockDiscussion(@NotNull UUID postId, @NotNull Boolean on, @Nullable Long sequence)
      implements DiscussionCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return postId;
    }
  }

  /**
   * Mark a reply as the answer of its thread; the latest mark counts.
   *
   * @param postId the reply
   */
  record MarkAnswer(@NotNull UUID postId, @Nullable Long sequence) implements DiscussionCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return postId;
    }
  }

  /**
   * React to a post.
   *
   * @param kind a short name such as {@code thanks} or an emoji's: letters, digits and {@code _+-}
   */
  record React(
      @NotNull UUID postId,
      @NotBlank
          @Size(max = 32)
          @Pattern(
              regexp = "[\\p{L}\\p{N}_+-]*",
              message = "may hold letters, digits, hyphens, underscores and plus signs")
          String kind)
      implements DiscussionCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return reactionsId(postId, actorId);
    }
  }

  /** Take a reaction back. */
  record Unreact(@NotNull UUID postId, @NotBlank @Size(max = 32) String kind)
      implements DiscussionCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return reactionsId(postId, actorId);
    }
  }

  /**
   * Put a post on one's private list, or take it off.
   *
   * @param on true where it is left out
   */
  record SavePost(@NotNull UUID postId, Boolean on) implements DiscussionCommand {
    public SavePost {
      on = Given.or(on, true);
    }

    @Override
    public UUID aggregateId(UUID actorId) {
      return savedPostId(postId, actorId);
    }
  }

  /** The identifier of one member's reactions to one post. */
  static UUID reactionsId(UUID postId, UUID memberId) {
    return PairId.of("reactions", postId, memberId);
  }

  /** The identifier of one member's having saved one post. */
  static UUID savedPostId(UUID postId, UUID memberId) {
    return PairId.of("saved", postId, memberId);
  }
}
