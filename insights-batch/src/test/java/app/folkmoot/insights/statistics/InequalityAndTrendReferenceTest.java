package app.folkmoot.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Meets inequality_and_trend.json, entry by entry. */
class InequalityAndTrendReferenceTest {

  private static final Offset<Double> TOLERANCE = within(1e-6);

  @Test
  void meetsEveryEntry() {
    ReferenceFile file = ReferenceFile.open("inequality_and_trend.json");
    for (ReferenceFile.Entry e : file.at("/gini").items()) {
      Concentration concentration = new Concentration(e.at("x").numbers());
      assertThat(concentration.gini()).isEqualTo(e.at("gini").number(), TOLERANCE);
      assertThat(concentration.topShare(0.1)).isEqualTo(e.at("top10").number(), TOLERANCE);
    }
    for (ReferenceFile.Entry e : file.at("/blau").items()) {
      long[] counts = Arrays.stream(e.at("counts").integers()).asLongStream().toArray();
      assertThat(Blau.index(counts)).isEqualTo(e.at("blau").number(), TOLERANCE);
      assertThat(Blau.normalised(counts, counts.length))
          .isEqualTo(e.at("normalised").number(), TOLERANCE);
    }
    meetsBca(file.at("/bcaGini"));
    meetsTrend(file.at("/trend"));
    assertThat(BenjaminiHochberg.adjust(file.at("/benjaminiHochberg/p").numbers()))
        .containsExactly(file.at("/benjaminiHochberg/adjusted").numbers(), TOLERANCE);
    assertThat(file.unread()).isEmpty();
  }

  private static void meetsBca(ReferenceFile.Entry expected) {
    Concentration concentration = new Concentration(expected.at("x").numbers());
    Bca bca =
        Bca.of(
            concentration::gini,
            concentration.giniLeaveOneOut(),
            expected.at("B").integer(),
            Seed.of("ENG-03", "reference", "none"));
    ReferenceFile.Entry tolerance = expected.at("tolerance");
    Offset<Double> ends = within(tolerance.at("endpoints").number());
    assertThat(bca.value()).isEqualTo(expected.at("theta").number(), TOLERANCE);
    assertThat(bca.interval().low()).isEqualTo(expected.at("lo").number(), ends);
    assertThat(bca.interval().high()).isEqualTo(expected.at("hi").number(), ends);
    assertThat(bca.bias())
        .isEqualTo(expected.at("z0").number(), within(tolerance.at("z0").number()));
    // "0.0" in the file means: no resampling error, so only the eight printed decimals count.
    assertThat(bca.acceleration())
        .isEqualTo(
            expected.at("acceleration").number(),
            within(tolerance.at("acceleration").number() + 5.1e-9));
  }

  private static void meetsTrend(ReferenceFile.Entry expected) {
    double[] gaps = expected.at("gap").numbers();
    double[] months = IntStream.range(0, gaps.length).asDoubleStream().toArray();
    WeightedTrend trend = WeightedTrend.of(months, gaps, expected.at("se").numbers());
    double[] interval = expected.at("ci95").numbers();
    assertThat(trend.slope().value()).isEqualTo(expected.at("slopePerMonth").number(), TOLERANCE);
    assertThat(trend.slope().standardError()).isEqualTo(expected.at("slopeSe").number(), TOLERANCE);
    assertThat(trend.slope().interval().low()).isEqualTo(interval[0], TOLERANCE);
    assertThat(trend.slope().interval().high()).isEqualTo(interval[1], TOLERANCE);
    assertThat(trend.p()).isEqualTo(expected.at("p").number(), TOLERANCE);
    assertThat(trend.isClosing()).isFalse();
  }
}
