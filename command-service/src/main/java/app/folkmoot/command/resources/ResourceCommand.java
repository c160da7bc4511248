package app.folkmoot.command.resources;

import app.folkmoot.command.discussions.Lengths;
import app.folkmoot.command.platform.Command;
import app.folkmoot.command.platform.Given;
import app.folkmoot.command.platform.WebAddress;
import app.folkmoot.events.resources.ResourceKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with a resource besides what can be done with any post. */
public sealed interface ResourceCommand extends Command {
  /**
   * Share a link with a group.
   *
   * @param description Markdown (CommonMark); may be left out
   */
  record PostResource(
      @NotNull UUID groupId,
      @NotBlank @Size(max = Lengths.TITLE) String title,
      @NotNull @Size(max = 2_000) @WebAddress String url,
      @NotNull ResourceKind resourceKind,
      @Size(max = Lengths.BODY) String description,
      @Size(max = Lengths.TAGS) List<@NotBlank @Size(max = Lengths.TAG) String> tags)
      implements ResourceCommand {
    public PostResource {
      description = Given.or(description, "");
      tags = Given.list(tags);
    }

    @Override
    public @Nullable UUID aggregateId(UUID actorId) {
      return null;
    }
  }

  /** Describe one's own resource anew; every field replaces what was there. */
  record UpdateResource(
      @NotNull UUID postId,
      @NotBlank @Size(max = Lengths.TITLE) String title,
      @NotNull @Size(max = 2_000) @WebAddress String url,
      @NotNull ResourceKind resourceKind,
      @Size(max = Lengths.BODY) String description,
      @Size(max = Lengths.TAGS) List<@NotBlank @Size(max = Lengths.TAG) String> tags,
      @Nullable Long sequence)
      implements ResourceCommand {
    public UpdateResource {
      description = Given.or(description, "");
      tags = Given.list(tags);
    }

    @Override
    public UUID aggregateId(UUID actorId) {
      return postId;
    }
  }
}
