package app.folkmoot.insights.privacy;

/**
 * Whom a number stands on.
 *
 * @param members distinct members in its base
 * @param contributors distinct members whose acts make up its value (for a share of members: the
 *     same as {@code members})
 * @param amount the sum or number of observations the two shares are of; NaN if unknown
 * @param largestShare share of the amount that comes from one member, NaN if unknown
 * @param twoLargestShare share of the amount that comes from the two largest, NaN if unknown
 */
public record People(
    int members, int contributors, double amount, double largestShare, double twoLargestShare) {

  private static final double ONE_MEMBER = 0.50;
  private static final double TWO_MEMBERS = 0.67;
  private static final double ROUNDING = 1e-12;

  public People {
    if (members < 0 || contributors < 0 || contributors > members) {
      throw new IllegalArgumentException(
          "need 0 <= contributors <= members, not " + contributors + " of " + members);
    }
  }

  /** People of whom each counts once, as in a share of members. */
  public static People counted(int members) {
    double one = members == 0 ? Double.NaN : 1.0 / members;
    return new People(members, members, members, one, Math.min(1, 2 * one));
  }

  /** People whose observations or amounts differ; the shares are worked out. Cost: O(n). */
  public static People withAmounts(double[] amountsByMember) {
    double total = 0;
    double first = 0;
    double second = 0;
    int contributors = 0;
    for (double amount : amountsByMember) {
      if (!(amount >= 0)) {
        throw new IllegalArgumentException("an amount is not negative: " + amount);
      }
      total += amount;
      contributors += amount > 0 ? 1 : 0;
      second = Math.max(second, Math.min(first, amount));
      first = Math.max(first, amount);
    }
    boolean none = total == 0;
    return new People(
        amountsByMember.length,
        contributors,
        total,
        none ? Double.NaN : first / total,
        none ? Double.NaN : (first + second) / total);
  }

  /** Rule P1: enough members, and enough of them behind the value. */
  boolean areEnough(int k) {
    return members >= k && contributors >= k;
  }

  /** Rule P5: nobody makes up half of the amount, no two of them two thirds. */
  boolean areDominated() {
    return largestShare > ONE_MEMBER + ROUNDING || twoLargestShare > TWO_MEMBERS + ROUNDING;
  }

  /** Both together, as whoever subtracts everything else sees them; they share no member. */
  People and(People other) {
    double sum = amount + other.amount;
    double mine = largestShare * amount;
    double theirs = other.largestShare * other.amount;
    // Cells without any amount have no shares and add nobody large.
    double a = amount == 0 ? 0 : mine;
    double b = other.amount == 0 ? 0 : theirs;
    double a2 = amount == 0 ? 0 : twoLargestShare * amount;
    double b2 = other.amount == 0 ? 0 : other.twoLargestShare * other.amount;
    return new People(
        members + other.members,
        contributors + other.contributors,
        sum,
        Math.max(a, b) / sum,
        Math.max(a + b, Math.max(a2, b2)) / sum);
  }
}
