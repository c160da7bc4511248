package app.folkmoot.insights.statistics;

/** How mixed a group is (Blau 1977): the chance that two draws differ, 1 - sum of p squared. */
public final class Blau {

  private Blau() {}

  /**
   * The plain index from head counts per value, from 0 (all alike) to 1 - 1/K; NaN for nobody.
   * Cost: O(K).
   */
  public static double index(long[] counts) {
    double n = 0;
    for (long count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException("a head count is not negative: " + count);
      }
      n += count;
    }
    if (n == 0) {
      return Double.NaN;
    }
    double alike = 0;
    for (long count : counts) {
      alike += count / n * (count / n);
    }
    return 1 - alike;
  }

  /**
   * The index divided by its maximum 1 - 1/K, from 0 to 1, where K is the number of values
   * disclosed anywhere in the community (values missing here still count); NaN for nobody or K
   * below 2.
   */
  public static double normalised(long[] counts, int values) {
    if (counts.length > values) {
      throw new IllegalArgumentException(
          "there are counts for " + counts.length + " values but only " + values + " exist");
    }
    return values < 2 ? Double.NaN : index(counts) / (1 - 1.0 / values);
  }
}
