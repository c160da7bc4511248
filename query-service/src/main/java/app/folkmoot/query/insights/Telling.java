package app.folkmoot.query.insights;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How numbers, months and cohorts are said. */
final class Telling {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
  private static final Map<String, String> COHORTS =
      Map.of(
          "remote", "people working remotely",
          "on-site", "people on site",
          "woman", "women",
          "man", "everyone else who told us",
          "undisclosed", "people who did not say");
  private static final Map<String, String> DIMENSIONS =
      Map.of("work-location", "where people work", "gender", "their gender");

  private Telling() {}

  static String month(String month) {
    return MONTH.format(YearMonth.parse(month));
  }

  static String cohort(String cohort) {
    return COHORTS.getOrDefault(cohort, cohort.replace('-', ' '));
  }

  static String dimension(String dimension) {
    return DIMENSIONS.getOrDefault(dimension, dimension.replace('-', ' '));
  }

  /** A value with its unit, and "at most" or "at least" where it is only a bound. */
  static String value(ShownNumber number) {
    Double value = number.value();
    if (value == null) {
      return "not shown";
    }
    String bound = number.bound();
    return (bound == null ? "" : bound.replace('-', ' ') + " ") + amount(value, number.unit());
  }

  static String interval(ShownNumber number) {
    Double low = number.low();
    Double high = number.high();
    return low == null || high == null
        ? "–"
        : amount(low, number.unit()) + " to " + amount(high, number.unit());
  }

  static String amount(double value, String unit) {
    return switch (unit) {
      case "share" -> plain(value * 100) + " %";
      case "hours" -> plain(value) + (Math.abs(value - 1) < 1e-9 ? " hour" : " hours");
      case "people" -> plain(value) + " people";
      default -> plain(value);
    };
  }

  /** Points for a difference of shares, else as {@link #amount}. */
  static String difference(double value, String unit) {
    return unit.equals("share")
        ? plain(Math.abs(value) * 100) + " percentage points"
        : amount(Math.abs(value), unit);
  }

  /** Why a number is not there, in a sentence. */
  static @Nullable String reason(ShownNumber number) {
    if (number.suppressed()) {
      return "Not shown, because too few people stand behind it, or because it would give away"
          + " another number that too few stand behind.";
    }
    String reason = number.reason();
    if (reason == null) {
      return null;
    }
    return switch (reason) {
      case "empty" -> "Nobody is in this group.";
      case "unanimous" -> "Everybody, or nobody: shown as a bound, so that no one can be told.";
      case "not-reached" -> "Not reached within the time looked at.";
      default -> null;
    };
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String plain(double value) {
    double rounded = Math.rint(value * 100) / 100;
    return rounded == Math.rint(rounded)
        ? String.format(Locale.UK, "%,d", Math.round(rounded))
        : String.format(Locale.UK, "%.2f", rounded).replaceAll("0$", "");
  }
}
