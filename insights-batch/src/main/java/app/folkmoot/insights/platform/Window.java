package app.folkmoot.insights.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The calendar month a number is about, half open, in the community's zone.
 *
 * @param asOf what happened later is not known: waits are cut off here
 */
public record Window(YearMonth month, ZoneId zone, Instant asOf) {

  /** The month's first instant. */
  public Instant starts() {
    return firstDay().atStartOfDay(zone).toInstant();
  }

  /** The first instant after the month. */
  public Instant ends() {
    return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
  }

  public LocalDate firstDay() {
    return month.atDay(1);
  }

  /** The last day of the month that has begun by {@link #asOf}. */
  public LocalDate lastDay() {
    LocalDate seen = asOf.minusNanos(1).atZone(zone).toLocalDate();
    LocalDate last = month.atEndOfMonth();
    return seen.isBefore(last) ? seen : last;
  }

  /** How many days of the month have begun by {@link #asOf}; at least 1. */
  public int days() {
    return Math.max(1, lastDay().getDayOfMonth() - firstDay().getDayOfMonth() + 1);
  }

  /** When numbers with this horizon can be closed: every wait that began in the month is over. */
  public Instant closes(Duration horizon) {
    return ends().plus(horizon);
  }
}
