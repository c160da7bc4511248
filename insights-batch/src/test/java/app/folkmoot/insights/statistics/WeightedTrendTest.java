package app.folkmoot.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightedTrendTest {

  @Test
  void endsAtTheLevelOfTheLineAndNotOfTheLastGap() {
    double[] months = {1, 2, 3, 5};
    double[] gaps = {0.30, 0.26, 0.20, 0.15};
    double[] errors = {0.1, 0.05, 0.1, 0.2};
    WeightedTrend trend = WeightedTrend.of(months, gaps, errors);
    // Weights 100, 400, 100, 25: means 2.12 and 0.2524, spread 416, together -17.68.
    assertThat(trend.slope().value()).isEqualTo(-17.68 / 416, within(1e-9));
    assertThat(trend.slope().standardError()).isEqualTo(1 / Math.sqrt(416), within(1e-9));
    assertThat(trend.level()).isEqualTo(0.2524 - 17.68 / 416 * (5 - 2.12), within(1e-9));
    assertThat(trend.points()).isEqualTo(4);
  }

  @Test
  void drawsALineThroughTwoPoints() {
    WeightedTrend trend =
        WeightedTrend.of(new double[] {0, 2}, new double[] {0.3, 0.1}, new double[] {0.1, 0.2});
    assertThat(trend.slope().value()).isEqualTo(-0.1, within(1e-12));
    assertThat(trend.level()).isEqualTo(0.1, within(1e-12));
    assertThat(trend.slope().standardError()).isEqualTo(Math.sqrt(0.05) / 2, within(1e-12));
  }
}
