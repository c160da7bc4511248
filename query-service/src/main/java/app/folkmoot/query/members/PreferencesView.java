package app.folkmoot.query.members;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When and of what a member wants to be told.
 *
 * @param digestEvery never, daily, weekly or monthly
 * @param quietFrom local time; null for no quiet hours
 */
public record PreferencesView(
    String digestEvery,
    @Nullable LocalTime quietFrom,
    @Nullable LocalTime quietTo,
    List<DayOfWeek> workDays,
    List<String> mutedKinds) {}
