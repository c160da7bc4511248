package app.folkmoot.insights.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Random communities through the gate, and an attacker who knows the unrounded number of everything
 * that was not hidden: what of the hidden do sums give away? {@code gate.tables} makes it fewer
 * tables, for mutation tests.
 */
class GateAttackTest {

  private static final int TABLES = Integer.getInteger("gate.tables", 100_000);
  private static final int K = 10;
  private static final Scope GROUP = new Scope("group", "community");

  /** Head counts, many of them small, some none. */
  private static int[] heads(SplittableRandom random, int cells) {
    int[] heads = new int[cells];
    for (int i = 0; i < cells; i++) {
      heads[i] =
          switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1, 2 -> random.nextInt(1, 14);
            default -> random.nextInt(1, 80);
          };
    }
    return heads;
  }

  /** Cells of which some have few contributors or one member who made most of the amount. */
  private static List<Cell> cells(SplittableRandom random, int[] heads) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      double[] amounts = new double[heads[i]];
      boolean lopsided = random.nextInt(6) == 0;
      boolean quiet = random.nextInt(6) == 0;
      for (int m = 0; m < amounts.length; m++) {
        amounts[m] = quiet && m > 4 ? 0 : random.nextInt(1, 5);
      }
      if (lopsided && amounts.length > 0) {
        amounts[0] = 60;
      }
      People people = People.withAmounts(amounts);
      String id = String.valueOf((char) ('A' + i));
      cells.add(new Cell(id, people, Figure.of(Figure.Kind.SCORE, 1)));
    }
    return cells;
  }

  private static boolean[] hidden(Release release) {
    boolean[] hidden = new boolean[release.cells().size()];
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = release.cells().get(i).suppressed();
    }
    return hidden;
  }

  private static int[] range(int from, int to) {
    int[] places = new int[to - from];
    for (int i = from; i < to; i++) {
      places[i - from] = i;
    }
    return places;
  }

  /** Everything one release says, in unrounded numbers; unknowns start at the offset. */
  private static void read(KnownSums sums, Release release, int[] heads, int... offsets) {
    int all = 0;
    List<Integer> everywhere = new ArrayList<>();
    boolean[] hidden = hidden(release);
    for (int i = 0; i < heads.length; i++) {
      int[] places = new int[offsets.length];
      for (int o = 0; o < offsets.length; o++) {
        places[o] = offsets[o] + i;
        everywhere.add(offsets[o] + i);
      }
      all += heads[i];
      if (!hidden[i]) {
        sums.learn(heads[i], places);
      }
    }
    if (!release.total().suppressed()) {
      sums.learn(all, everywhere.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  @Test
  void hidesEachCellFromTotalsAndOpenCells() {
    SplittableRandom random = new SplittableRandom(20261121);
    int tablesWithHidden = 0;
    for (int t = 0; t < TABLES; t++) {
      int[] heads = heads(random, random.nextInt(2, 8));
      Slice slice = Slices.slice(Slices.key(Scope.COMMUNITY, Slices.MAY), cells(random, heads));
      Release release = Slices.GATE.release(List.of(slice), List.of()).getFirst();
      boolean[] hidden = hidden(release);
      KnownSums sums = new KnownSums(heads.length);
      read(sums, release, heads);
      double[] recovered = sums.recovered();
      int together = 0;
      int count = 0;
      for (int i = 0; i < heads.length; i++) {
        if (hidden[i]) {
          together += heads[i];
          count++;
          assertThat(recovered[i]).as("cell %s of %s", i, slice).isNaN();
        } else if (heads[i] > 0) {
          People people = slice.cells().get(i).people();
          assertThat(people.members()).isGreaterThanOrEqualTo(K);
          assertThat(people.contributors()).isGreaterThanOrEqualTo(K);
          assertThat(people.largestShare()).isLessThanOrEqualTo(0.5);
          assertThat(people.twoLargestShare()).isLessThanOrEqualTo(0.67);
        }
      }
      if (count > 0 && !release.total().suppressed()) {
        tablesWithHidden++;
        // Knowing that no hidden cell is empty, each lies between 1 and the rest.
        assertThat(together - count).as("room to guess in %s", slice).isGreaterThanOrEqualTo(2);
        assertThat(together).isGreaterThanOrEqualTo(K);
      }
    }
    assertThat(tablesWithHidden).isGreaterThan(TABLES / 4);
  }

  @Test
  void hidesEachCellFromNestedScopes() {
    SplittableRandom random = new SplittableRandom(8);
    int bothShown = 0;
    for (int t = 0; t < TABLES; t++) {
      int size = random.nextInt(2, 6);
      int[] inner = heads(random, size);
      int[] outer = heads(random, size);
      int[] whole = new int[size];
      for (int i = 0; i < size; i++) {
        outer[i] = random.nextInt(3) == 0 ? outer[i] : random.nextInt(0, 4);
        whole[i] = inner[i] + outer[i];
      }
      List<Release> releases =
          Slices.GATE.release(
              List.of(
                  Slices.counts(Slices.key(GROUP, Slices.MAY), inner),
                  Slices.counts(Slices.key(Scope.COMMUNITY, Slices.MAY), whole)),
              List.of());
      KnownSums sums = new KnownSums(2 * size);
      read(sums, releases.get(0), inner, 0);
      read(sums, releases.get(1), whole, 0, size);
      double[] recovered = sums.recovered();
      boolean[] hiddenInside = hidden(releases.get(0));
      boolean[] hiddenInWhole = hidden(releases.get(1));
      for (int i = 0; i < size; i++) {
        if (hiddenInside[i]) {
          assertThat(recovered[i]).as("inner %s of %s", i, releases).isNaN();
        }
        double outside = recovered[size + i];
        if (!Double.isNaN(outside)) {
          assertThat(outside == 0 || outside >= K)
              .as("%s outside the group in %s", outside, releases)
              .isTrue();
          assertThat(hiddenInWhole[i] && hiddenInside[i]).isFalse();
        }
      }
      bothShown +=
          releases.get(0).total().suppressed() || releases.get(1).total().suppressed() ? 0 : 1;
    }
    assertThat(bothShown).isGreaterThan(TABLES / 4);
  }

  /**
   * The attacker knows which cells kept exactly their people from month to month. (A cell that was
   * shown last month and changed alone is told by the totals' difference whatever is hidden; there
   * only rounding helps.)
   */
  @Test
  void hidesEachCellFromTheNextMonths() {
    SplittableRandom random = new SplittableRandom(9);
    int alwaysHidden = 0;
    for (int t = 0; t < TABLES; t++) {
      int size = random.nextInt(3, 7);
      int[] heads = heads(random, size);
      int[] places = range(0, size);
      boolean[] neverShown = new boolean[size];
      Arrays.fill(neverShown, true);
      List<Past> history = new ArrayList<>();
      KnownSums sums = new KnownSums(size + 3);
      List<Release> releases = new ArrayList<>();
      for (int month = 0; month < 3; month++) {
        if (month > 0) {
          int changed = random.nextInt(size);
          heads[changed] = Math.max(0, heads[changed] + random.nextInt(-6, 7));
          places[changed] = size + month;
        }
        SliceKey key = Slices.key(Scope.COMMUNITY, Slices.MAY.plusMonths(month));
        Release release =
            Slices.GATE.release(List.of(Slices.counts(key, heads)), history).getFirst();
        releases.add(release);
        history.add(release.asPast());
        boolean[] hidden = hidden(release);
        for (int i = 0; i < size; i++) {
          neverShown[i] &= hidden[i];
          if (!hidden[i]) {
            sums.learn(heads[i], places[i]);
          }
        }
        if (!release.total().suppressed()) {
          sums.learn(Arrays.stream(heads).sum(), places);
        }
      }
      double[] recovered = sums.recovered();
      for (int i = 0; i < size; i++) {
        if (neverShown[i]) {
          alwaysHidden++;
          assertThat(recovered[places[i]]).as("cell %s in %s", i, releases).isNaN();
        }
      }
    }
    assertThat(alwaysHidden).isGreaterThan(TABLES / 4);
  }

  @Test
  void leavesRoomInTablesOfTwoDimensions() {
    SplittableRandom random = new SplittableRandom(10);
    SliceKey key =
        new SliceKey(
            "RSP-01",
            List.of(Slices.SITE, Slices.GENDER),
            Scope.COMMUNITY,
            Window.month(Slices.MAY));
    int released = 0;
    for (int t = 0; t < 1_000; t++) {
      int rows = random.nextInt(2, 5);
      int columns = random.nextInt(2, 5);
      List<Cell> cells = new ArrayList<>();
      int[] heads = new int[rows * columns];
      for (int i = 0; i < heads.length; i++) {
        heads[i] = random.nextInt(4) == 0 ? random.nextInt(0, 20) : random.nextInt(20, 200);
        cells.add(Slices.cell("r" + i / columns + "|c" + i % columns, heads[i]));
      }
      Release release =
          Slices.GATE.release(List.of(Slices.slice(key, cells)), List.of()).getFirst();
      boolean[] hidden = hidden(release);
      if (release.total().suppressed()) {
        continue;
      }
      released++;
      KnownSums sums = new KnownSums(heads.length);
      for (int r = 0; r < rows; r++) {
        int sum = 0;
        for (int c = 0; c < columns; c++) {
          sum += heads[r * columns + c];
        }
        sums.learn(sum, range(r * columns, (r + 1) * columns));
      }
      for (int c = 0; c < columns; c++) {
        int sum = 0;
        int[] places = new int[rows];
        for (int r = 0; r < rows; r++) {
          places[r] = r * columns + c;
          sum += heads[places[r]];
        }
        sums.learn(sum, places);
      }
      for (int i = 0; i < heads.length; i++) {
        if (!hidden[i]) {
          sums.learn(heads[i], i);
        }
      }
      double[] recovered = sums.recovered();
      for (int i = 0; i < heads.length; i++) {
        if (hidden[i]) {
          assertThat(recovered[i]).as("cell %s of %s", i, release).isNaN();
        }
      }
    }
    assertThat(released).isGreaterThan(300);
  }
}
