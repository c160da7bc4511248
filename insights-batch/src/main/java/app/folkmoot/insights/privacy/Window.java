package app.folkmoot.insights.privacy;

import java.time.LocalDate;
import java.time.YearMonth;

/** A half-open span of local days a number is measured over. */
public record Window(LocalDate start, LocalDate end) {

  public Window {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException(
          "a window must end after it starts: " + start + ", " + end);
    }
  }

  /** One calendar month. */
  public static Window month(YearMonth month) {
    return new Window(month.atDay(1), month.plusMonths(1).atDay(1));
  }

  /** The calendar quarter that holds the month. */
  public static Window quarter(YearMonth month) {
    YearMonth first = month.minusMonths((month.getMonthValue() - 1) % 3);
    return new Window(first.atDay(1), first.plusMonths(3).atDay(1));
  }

  boolean isQuarter() {
    return equals(quarter(YearMonth.from(start)));
  }

  boolean overlaps(Window other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }
}
