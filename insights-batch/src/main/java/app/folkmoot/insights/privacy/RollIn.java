package app.folkmoot.insights.privacy;

import java.util.HashMap;
import java.util.Map;

/**
 * Rule P8 for self-identification: which cohort each member counts in, so that one person's new or
 * changed answer cannot be read off the next month's numbers.
 *
 * @param cohorts cohort by member, for members who count in one
 * @param rolledIn whether new and changed answers were taken up now
 * @param <M> how members are named, a surrogate
 */
public record RollIn<M>(Map<M, String> cohorts, boolean rolledIn) {

  /** When new answers count. */
  public enum Mode {
    /** At quarter ends, if at least k members of the dimension have one; the product's way. */
    QUARTERLY,
    /** At once; for comparisons with reference values only. */
    IMMEDIATE
  }

  public RollIn {
    cohorts = Map.copyOf(cohorts);
  }

  /**
   * Works out the cohorts of a computation.
   *
   * <p>A withdrawn answer (in {@code counted}, not in {@code declared}) stops counting at once, as
   * the law asks. A new or changed one waits for the end of a quarter in which, with all that wait
   * since, at least k members changed; until then a changed one keeps its old cohort. Cost: O(n).
   *
   * @param counted the cohorts of the last computation
   * @param declared the answers in force now
   */
  public static <M> RollIn<M> at(
      boolean quarterEnd, Map<M, String> counted, Map<M, String> declared, int k, Mode mode) {
    int waiting = 0;
    for (Map.Entry<M, String> answer : declared.entrySet()) {
      waiting += answer.getValue().equals(counted.get(answer.getKey())) ? 0 : 1;
    }
    if (mode == Mode.IMMEDIATE || (quarterEnd && waiting >= k)) {
      return new RollIn<>(declared, true);
    }
    Map<M, String> cohorts = new HashMap<>(counted);
    cohorts.keySet().retainAll(declared.keySet());
    return new RollIn<>(cohorts, false);
  }
}
