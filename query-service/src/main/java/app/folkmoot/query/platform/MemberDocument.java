package app.folkmoot.query.platform;

import app.folkmoot.events.Text;
import app.folkmoot.events.members.AccountKind;
import app.folkmoot.query.platform.store.ReadModel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as stored; the only place of the read side that holds a name.
 *
 * @param sortName the display name in lower case; null once the name is erased or the member left
 * @param contentErased whether what the member wrote is erased: every read shows it so
 */
public record MemberDocument(
    UUID id,
    long position,
    AccountKind kind,
    Text displayName,
    @Nullable String sortName,
    @Nullable Text headline,
    @Nullable Text pronouns,
    List<Text> skills,
    List<Text> languages,
    @Nullable Text timeZone,
    List<Text> links,
    Instant registeredAt,
    boolean left,
    boolean contentErased,
    @Nullable Preferences preferences)
    implements ReadModel {
  public static final String COLLECTION = "members";

  /** When and of what the member wants to be told. */
  public record Preferences(
      String digestEvery,
      @Nullable LocalTime quietFrom,
      @Nullable LocalTime quietTo,
      List<DayOfWeek> workDays,
      List<String> mutedKinds) {}

  public boolean former() {
    return displayName instanceof Text.Erased;
  }
}
