package app.folkmoot.local.system;

import java.util.function.BooleanSupplier;

/** Waiting for what becomes true by itself. */
final class Patience {
  private static final long STEP_MILLIS = 500;

  private Patience() {}

  /** Whether it holds within so many seconds; what cannot be asked yet does not hold yet. */
  static boolean holdsWithin(int seconds, BooleanSupplier condition) {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (!holds(condition)) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static boolean holds(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (RuntimeException notYet) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(STEP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
