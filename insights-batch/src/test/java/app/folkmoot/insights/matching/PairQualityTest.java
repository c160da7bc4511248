package app.folkmoot.insights.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairQualityTest {

  private static Person at(int offset) {
    return new Person(offset, "g", "s", "t", Set.of(), 0, false);
  }

  private static int quality(Person one, Person other, int weeks, int distance, boolean blocked) {
    return new PairQuality(
            List.of(one, other),
            new Acquaintance() {
              @Override
              public boolean blocked(int a, int b) {
                return blocked;
              }

              @Override
              public int weeksSinceMet(int a, int b) {
                return weeks;
              }

              @Override
              public int distance(int a, int b) {
                return distance;
              }
            })
        .of(0, 1);
  }

  @Test
  void allowsAChatFromOneCommonHourOn() {
    assertThat(quality(at(0), at(7 * 60), 99, 3, false)).isPositive();
    assertThat(quality(at(0), at(7 * 60 + 30), 99, 3, false)).isEqualTo(PairQuality.ILLEGAL);
  }

  @Test
  void allowsAChatAfterTwelveWeeks() {
    assertThat(quality(at(0), at(0), 12, 3, false)).isEqualTo(500);
    assertThat(quality(at(0), at(0), 11, 3, false)).isEqualTo(PairQuality.ILLEGAL);
    assertThat(quality(at(0), at(0), 12, 3, true)).isEqualTo(PairQuality.ILLEGAL);
  }

  @Test
  void countsDistanceInThreeSteps() {
    assertThat(quality(at(0), at(0), 99, 1, false)).isEqualTo(150);
    assertThat(quality(at(0), at(0), 99, 2, false)).isEqualTo(325);
    assertThat(quality(at(0), at(0), 99, 3, false)).isEqualTo(500);
  }

  @Test
  void leavesOutWhoStaysAway() {
    Person away = new Person(0, "g", "s", "t", Set.of(), 0, true);
    assertThat(quality(away, at(0), 99, 3, false)).isEqualTo(PairQuality.ILLEGAL);
    assertThat(quality(at(0), away, 99, 3, false)).isEqualTo(PairQuality.ILLEGAL);
  }
}
