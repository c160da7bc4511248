package app.folkmoot.query.platform.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command was not carried out, and the answer says why; nothing was changed. */
public final class CommandRefused extends RuntimeException {

  /** What is wrong with one field. */
  public record FieldError(String field, String message) {}

  private final int status;
  private final String type;
  private final String title;
  private final @Nullable String detail;
  private final transient List<FieldError> errors;

  /**
   * Says what the problem document said.
   *
   * @param status HTTP status, 400 to 499
   * @param type the problem's address, such as {@code /problems/groups/slug-taken}
   * @param title a sentence for people
   * @param detail more on this case, or null
   */
  public CommandRefused(
      int status, String type, String title, @Nullable String detail, List<FieldError> errors) {
    super(status + " " + type);
    this.status = status;
    this.type = type;
    this.title = title;
    this.detail = detail;
    this.errors = List.copyOf(errors);
  }

  public int status() {
    return status;
  }

  public String type() {
    return type;
  }

  /** The detail where there is one, else the title. */
  public String words() {
    return detail == null || detail.isBlank() ? title : detail;
  }

  public List<FieldError> errors() {
    return errors;
  }
}
