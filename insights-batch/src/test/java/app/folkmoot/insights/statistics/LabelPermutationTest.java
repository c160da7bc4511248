package app.folkmoot.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class LabelPermutationTest {

  private static final long SEED = Seed.of("RSP-03", "2026-03", "site");

  private static int[] halves(int members) {
    int[] labels = new int[members];
    for (int i = members / 2; i < members; i++) {
      labels[i] = 1;
    }
    return labels;
  }

  private static LabelPermutation.LabelStatistic sumOfFocal(double[] values) {
    return labels -> {
      double sum = 0;
      for (int i = 0; i < labels.length; i++) {
        sum += labels[i] == 1 ? values[i] : 0;
      }
      return sum;
    };
  }

  @Test
  void triesEveryLabelingOnceWhenThereAreFew() {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    LabelPermutation.Result result =
        LabelPermutation.test(
            halves(8),
            labels -> {
              seen.add(Arrays.toString(labels));
              return 1;
            },
            0,
            SEED);
    assertThat(result).isEqualTo(new LabelPermutation.Result(1, 1, 70, true));
    assertThat(seen).hasSize(70);
  }

  @Test
  void findsTheExactTwoSidedShare() {
    // Ranks 1..8 around their mean: only the two most lopsided labelings are as far out.
    double[] values = {-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5};
    LabelPermutation.Result result = LabelPermutation.test(halves(8), sumOfFocal(values), 0, SEED);
    assertThat(result.observed()).isEqualTo(8);
    assertThat(result.p()).isEqualTo(2 / 70.0);
  }

  @Test
  void measuresTheDistanceFromTheCentre() {
    double[] values = {0, 0, 0, 0, 1, 1, 1, 1};
    // Sums run from 0 to 4 with 1, 16, 36, 16, 1 labelings; from centre 1 only 3 and 4 are as far
    // as the observed 4, and nothing lies at -2.
    LabelPermutation.Result result = LabelPermutation.test(halves(8), sumOfFocal(values), 1, SEED);
    assertThat(result.p()).isEqualTo(1 / 70.0);
  }

  @Test
  void permutesMoreThanTwoCohorts() {
    LabelPermutation.Result result =
        LabelPermutation.test(new int[] {2, 1, 0, 1, 2, 0}, labels -> labels[0], 0, SEED);
    assertThat(result.labelings()).isEqualTo(90);
    assertThat(result.p()).isEqualTo(1 / 3.0, within(1e-12));
  }

  @Test
  void drawsAtRandomAboveTheLimit() {
    double[] values = new double[40];
    values[39] = 1;
    LabelPermutation.Result result =
        LabelPermutation.test(halves(40), sumOfFocal(values), 0.5, SEED);
    assertThat(result.exact()).isFalse();
    assertThat(result.labelings()).isEqualTo(9_999);
    assertThat(result.p()).isEqualTo(1);

    LabelPermutation.Result oneSided =
        LabelPermutation.test(halves(40), sumOfFocal(values), 0, SEED);
    assertThat(oneSided.p()).isEqualTo(0.5, within(0.02));
  }

  @Test
  void givesTheSameBytesForAnyNumberOfThreads() throws Exception {
    double[] values = new double[200];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.sin(i * 12.9898) * (i < 100 ? 1 : 1.1);
    }
    double alone;
    double together;
    try (ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(7)) {
      alone = one.submit(() -> p(values)).get();
      together = many.submit(() -> p(values)).get();
    }
    assertThat(alone).isEqualTo(together).isBetween(0.0001, 1.0);
    assertThat(p(values)).isEqualTo(alone);
  }

  private static double p(double[] values) {
    return LabelPermutation.test(halves(200), sumOfFocal(values), 0, SEED).p();
  }

  @Test
  void countsUndefinedLabelingsAsFarAway() {
    LabelPermutation.Result result =
        LabelPermutation.test(
            halves(4), labels -> labels[0] == 1 ? Double.NaN : labels[3] * 10, 0, SEED);
    assertThat(result.p()).isEqualTo(5 / 6.0);
  }

  @Test
  void saysNothingWithoutAnObservedValueAndOneForASingleCohort() {
    assertThat(LabelPermutation.test(halves(4), labels -> Double.NaN, 0, SEED).p()).isNaN();
    assertThat(LabelPermutation.test(new int[5], labels -> 3, 0, SEED).p()).isEqualTo(1);
    assertThat(LabelPermutation.test(new int[0], labels -> 3, 0, SEED).p()).isEqualTo(1);
  }

  @Test
  void triesEveryLabelingUpToTheLimitAndNotBeyond() {
    int limit = LabelPermutation.EXACT_LIMIT;
    int[] oneOfMany = new int[limit];
    oneOfMany[0] = 1;
    assertThat(LabelPermutation.test(oneOfMany, labels -> labels[0], 0, SEED))
        .isEqualTo(new LabelPermutation.Result(1, 1.0 / limit, limit, true));
    int[] oneOfMore = Arrays.copyOf(oneOfMany, limit + 1);
    assertThat(LabelPermutation.test(oneOfMore, labels -> labels[0], 0, SEED, 1).exact()).isFalse();
  }

  @Test
  void saysWhetherItWouldHaveTriedAllWhereNothingWasObserved() {
    assertThat(LabelPermutation.test(halves(4), labels -> Double.NaN, 0, SEED).exact()).isTrue();
    assertThat(LabelPermutation.test(halves(40), labels -> Double.NaN, 0, SEED).exact()).isFalse();
  }

  @Test
  void refusesToDrawNothing() {
    assertThatThrownBy(() -> LabelPermutation.test(halves(4), labels -> 0, 0, SEED, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1");
  }
}
