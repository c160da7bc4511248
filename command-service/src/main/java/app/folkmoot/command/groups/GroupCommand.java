package app.folkmoot.command.groups;

import app.folkmoot.command.platform.Command;
import app.folkmoot.command.platform.Given;
import app.folkmoot.command.platform.Internal;
import app.folkmoot.events.groups.GroupKind;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.events.groups.JoinPolicy;
import app.folkmoot.events.groups.Visibility;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with a group itself. */
public sealed interface GroupCommand extends Command {
  /** A BCP 47 language tag in its usual short forms, such as {@code en} or {@code pt-BR}. */
  String LANGUAGE_TAG = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

  /**
   * Found a group; the founder is its first member and owner.
   *
   * @param slug name in addresses: lower-case letters, digits and single hyphens; never changes
   * @param languages language tags, such as {@code en}
   */
  record CreateGroup(
      @NotBlank
          @Size(max = 80)
          @Pattern(
              regexp = "[a-z0-9]+(-[a-z0-9]+)*",
              message = "may hold lower-case letters, digits and single hyphens between them")
          String slug,
      @NotBlank @Size(max = 100) String name,
      @NotBlank @Size(max = 2_000) String purpose,
      @NotNull GroupKind kind,
      @NotNull Visibility visibility,
      @NotNull JoinPolicy joinPolicy,
      @Size(max = 10) List<@NotBlank @Size(max = 40) String> topics,
      @Size(max = 10) List<@NotNull @Pattern(regexp = LANGUAGE_TAG) String> languages)
      implements GroupCommand {
    public CreateGroup {
      topics = Given.list(topics);
      languages = Given.list(languages);
    }

    @Override
    public @Nullable UUID aggregateId(UUID actorId) {
      return null;
    }
  }

  /** Change a group's settings; what is left out stays as it is. */
  record UpdateGroup(
      @NotNull UUID groupId,
      @Nullable @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 100)
          String name,
      @Nullable @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 2_000)
          String purpose,
      @Nullable GroupKind kind,
      @Nullable Visibility visibility,
      @Nullable JoinPolicy joinPolicy,
      @Nullable @Size(max = 10) List<@NotBlank @Size(max = 40) String> topics,
      @Nullable @Size(max = 10) List<@NotNull @Pattern(regexp = LANGUAGE_TAG) String> languages,
      @Nullable Long sequence)
      implements GroupCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return groupId;
    }
  }

  /** Close a group to new writing. */
  record ArchiveGroup(@NotNull UUID groupId, @Nullable Long sequence) implements GroupCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return groupId;
    }
  }

  /** Give a member of the group a role, another one, or none. */
  record AssignGroupRole(
      @NotNull UUID groupId,
      @NotNull UUID memberId,
      @NotNull GroupRole role,
      @Nullable Long sequence)
      implements GroupCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return groupId;
    }
  }

  /** Take the role of somebody who is about to leave, be removed or banned. */
  @Internal
  record GiveUpGroupRole(UUID groupId, UUID memberId) implements GroupCommand {
    @Override
    public UUID aggregateId(UUID actorId) {
      return groupId;
    }
  }
}
