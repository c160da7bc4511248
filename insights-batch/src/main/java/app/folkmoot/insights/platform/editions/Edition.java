package app.folkmoot.insights.platform.editions;

import app.folkmoot.insights.privacy.Dimension;
import app.folkmoot.insights.privacy.Past;
import app.folkmoot.insights.privacy.Scope;
import app.folkmoot.insights.privacy.SliceKey;
import app.folkmoot.insights.privacy.Window;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * The numbers of a month that closed on the same day, as they stay for good.
 *
 * @param month {@code yyyy-MM}
 * @param closing which closing day, such as {@code day-08}; {@code provisional} before it
 * @param edition counted from 1; a higher one replaces a lower one in what is read, never on disk
 * @param closedAt the closing day's first instant; for provisional numbers as of when
 * @param zone the community's time zone
 * @param cutOff position of the event store up to which events count
 * @param erasureCutOff position of the erasure ledger
 * @param hidden which cells were hidden, for the releases after this one; no reader gets it
 */
public record Edition(
    String month,
    String closing,
    int edition,
    Instant closedAt,
    String zone,
    long cutOff,
    long erasureCutOff,
    List<PublishedNumber> numbers,
    List<Hidden> hidden) {

  /** The name of a closing whose numbers may still change. */
  public static final String PROVISIONAL = "provisional";

  /**
   * The cells of one table that were hidden, in the order of their names, so that equal editions
   * are equal bytes.
   */
  public record Hidden(String metric, List<String> dimensions, List<String> cells) {
    static Hidden of(Past past) {
      return new Hidden(
          past.key().metric(),
          past.key().dimensions().stream().map(Dimension::id).toList(),
          past.suppressed().stream().sorted().toList());
    }

    Past in(YearMonth month) {
      return new Past(
          new SliceKey(
              metric,
              dimensions.stream().map(id -> new Dimension(id, true)).toList(),
              Scope.COMMUNITY,
              Window.month(month)),
          Set.copyOf(cells));
    }
  }

  public Edition {
    numbers = List.copyOf(numbers);
    hidden = List.copyOf(hidden);
  }

  public boolean provisional() {
    return closing.equals(PROVISIONAL);
  }
}
