package app.folkmoot.insights.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeightedPoolTest {

  private final Draws draws = new Draws(1, "pool");

  @Test
  void drawsInProportionToWeight() {
    WeightedPool pool = new WeightedPool(5);
    double[] weights = {0.5, 0, 2, 1, 1.5};
    for (int slot = 0; slot < weights.length; slot++) {
      pool.set(slot, weights[slot]);
    }
    int[] counts = new int[5];
    for (int i = 0; i < 50_000; i++) {
      counts[pool.draw(draws)]++;
    }
    for (int slot = 0; slot < weights.length; slot++) {
      assertThat(counts[slot] / 50_000.0)
          .isBetween(weights[slot] / 5 - 0.01, weights[slot] / 5 + 0.01);
    }
  }

  @Test
  void neverDrawsASlotThatHasLeft() {
    WeightedPool pool = new WeightedPool(1000);
    for (int slot = 0; slot < 1000; slot++) {
      pool.set(slot, draws.gamma(0.7));
    }
    for (int slot = 0; slot < 1000; slot += 2) {
      pool.set(slot, 0);
    }
    for (int i = 0; i < 20_000; i++) {
      assertThat(pool.draw(draws) % 2).isEqualTo(1);
    }
  }

  @Test
  void drawsNothingFromAnEmptyPool() {
    WeightedPool pool = new WeightedPool(3);
    assertThat(pool.draw(draws)).isEqualTo(-1);
    pool.set(1, 1);
    pool.set(1, 0);
    assertThat(pool.draw(draws)).isEqualTo(-1);
    assertThat(pool.total()).isZero();
  }
}
