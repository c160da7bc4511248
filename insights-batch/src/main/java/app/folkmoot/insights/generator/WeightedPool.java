package app.folkmoot.insights.generator;

/**
 * Slots with weights from which one is drawn in proportion to its weight, in O(log n), while slots
 * come and go (Fenwick 1994). Weights are kept as whole numbers, so that a slot that has left can
 * never be drawn by a rounding residue.
 */
final class WeightedPool {

  private static final double UNIT = 1 << 20;

  private final long[] sums;
  private final long[] weights;
  private final int top;
  private long total;

  WeightedPool(int slots) {
    sums = new long[slots + 1];
    weights = new long[slots];
    top = Integer.highestOneBit(Math.max(1, slots));
  }

  /** Sets a slot's weight; 0 takes it out. */
  void set(int slot, double weight) {
    put(slot, weight == 0 ? 0 : Math.max(1, Math.round(weight * UNIT)));
  }

  double total() {
    return total / UNIT;
  }

  double weight(int slot) {
    return weights[slot] / UNIT;
  }

  /** Draws a slot, or -1 if none has weight. */
  int draw(Draws draws) {
    if (total == 0) {
      return -1;
    }
    long target = draws.below(total);
    int slot = 0;
    for (int step = top; step > 0; step >>= 1) {
      int next = slot + step;
      if (next < sums.length && sums[next] <= target) {
        slot = next;
        target -= sums[next];
      }
    }
    return slot;
  }

  private void put(int slot, long weight) {
    long change = weight - weights[slot];
    weights[slot] = weight;
    total += change;
    for (int i = slot + 1; i < sums.length; i += i & -i) {
      sums[i] += change;
    }
  }
}
