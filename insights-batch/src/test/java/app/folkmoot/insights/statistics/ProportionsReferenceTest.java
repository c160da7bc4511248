package app.folkmoot.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Meets proportions.json, entry by entry. The file prints eight decimals. */
class ProportionsReferenceTest {

  private static final double PRINTED = 5.1e-9;
  private static final double PUBLISHED = 6e-5;

  @Test
  void meetsEveryEntry() {
    ReferenceFile file = ReferenceFile.open("proportions.json");
    for (ReferenceFile.Entry e : file.at("/wilson").items()) {
      Interval interval = Wilson.interval(e.at("x").number(), e.at("n").number());
      double[] ends = e.at("ci95").numbers();
      assertThat(interval.low()).isEqualTo(ends[0], within(PRINTED));
      assertThat(interval.high()).isEqualTo(ends[1], within(PRINTED));
    }
    for (ReferenceFile.Entry e : file.at("/newcombe").items()) {
      Estimate difference = difference(e);
      double[] values = e.at("diff_lo_hi").numbers();
      assertThat(difference.value()).isEqualTo(values[0], within(PRINTED));
      assertThat(difference.interval().low()).isEqualTo(values[1], within(PRINTED));
      assertThat(difference.interval().high()).isEqualTo(values[2], within(PRINTED));
    }
    for (ReferenceFile.Entry e : file.at("/publishedNewcombe1998/wilson").items()) {
      Interval interval = Wilson.interval(e.at("x").number(), e.at("n").number());
      assertThat(interval.low()).isEqualTo(e.at("lo").number(), within(PUBLISHED));
      assertThat(interval.high()).isEqualTo(e.at("hi").number(), within(PUBLISHED));
    }
    for (ReferenceFile.Entry e : file.at("/publishedNewcombe1998/difference").items()) {
      Estimate difference = difference(e);
      assertThat(difference.value()).isEqualTo(e.at("d").number(), within(PUBLISHED));
      assertThat(difference.interval().low()).isEqualTo(e.at("lo").number(), within(PUBLISHED));
      assertThat(difference.interval().high()).isEqualTo(e.at("hi").number(), within(PUBLISHED));
    }
    assertThat(file.unread()).isEmpty();
  }

  private static Estimate difference(ReferenceFile.Entry e) {
    return Newcombe.difference(
        e.at("x1").number(), e.at("n1").number(), e.at("x2").number(), e.at("n2").number());
  }
}
