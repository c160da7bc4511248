package app.folkmoot.insights.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PeopleTest {

  private static final Offset<Double> TIGHT = within(1e-12);
  private static final People SIXTY = new People(20, 15, 60, 0.5, 0.6);

  private static void assertAre(People people, double amount, double first, double both) {
    assertThat(people.amount()).isEqualTo(amount, TIGHT);
    assertThat(people.largestShare()).isEqualTo(first, TIGHT);
    assertThat(people.twoLargestShare()).isEqualTo(both, TIGHT);
  }

  @Test
  void findsTheLargestOfBothTogether() {
    People both = SIXTY.and(new People(11, 9, 40, 0.25, 0.4));
    assertThat(both.members()).isEqualTo(31);
    assertThat(both.contributors()).isEqualTo(24);
    assertAre(both, 100, 0.30, 0.40);
    assertAre(new People(11, 9, 40, 0.25, 0.4).and(SIXTY), 100, 0.30, 0.40);
  }

  @Test
  void keepsTheTwoLargestOfOneSideWhereTheOtherHasNobodyLarge() {
    assertAre(SIXTY.and(new People(40, 40, 40, 0.025, 0.05)), 100, 0.30, 0.36);
    assertAre(new People(40, 40, 40, 0.025, 0.05).and(SIXTY), 100, 0.30, 0.36);
  }

  @Test
  void addsNobodyLargeFromCellsWithoutAnyAmount() {
    People none = People.withAmounts(new double[7]);
    assertAre(SIXTY.and(none), 60, 0.5, 0.6);
    assertAre(none.and(SIXTY), 60, 0.5, 0.6);
    assertThat(none.and(SIXTY).members()).isEqualTo(27);
  }

  @Test
  void countsEachOnce() {
    assertThat(People.counted(0).largestShare()).isNaN();
    assertAre(People.counted(1), 1, 1, 1);
    assertAre(People.counted(4), 4, 0.25, 0.5);
  }
}
