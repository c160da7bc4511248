package app.folkmoot.command.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member wants done: a record in the imperative whose kebab-cased name is its address.
 *
 * <p>Constraints of {@code jakarta.validation} on its components are checked before anything else.
 */
public interface Command {

  /**
   * The aggregate that decides, or null where the command makes a new one.
   *
   * @param actorId the member who sends it
   */
  @Nullable UUID aggregateId(UUID actorId);

  /**
   * The last event of the aggregate the sender has seen; the command is refused where there is a
   * later one. Null to decide on whatever is there.
   */
  default @Nullable Long sequence() {
    return null;
  }
}
