package app.folkmoot.insights.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An attacker's notebook: sums of unknown head counts, and which single ones follow from them by
 * elimination. It knows nothing of how the gate decides.
 */
final class KnownSums {

  private static final double ZERO = 1e-9;

  private final List<double[]> rows = new ArrayList<>();
  private final int unknowns;

  KnownSums(int unknowns) {
    this.unknowns = unknowns;
  }

  /** Learns that these unknowns add up to the sum. */
  void learn(double sum, int... places) {
    double[] row = new double[unknowns + 1];
    for (int place : places) {
      row[place] += 1;
    }
    row[unknowns] = sum;
    rows.add(row);
  }

  /** Values of the unknowns that are the only ones possible; NaN for the others. */
  double[] recovered() {
    double[][] m = rows.stream().map(double[]::clone).toArray(double[][]::new);
    int rank = 0;
    for (int column = 0; column < unknowns && rank < m.length; column++) {
      int pivot = rank;
      for (int r = rank + 1; r < m.length; r++) {
        if (Math.abs(m[r][column]) > Math.abs(m[pivot][column])) {
          pivot = r;
        }
      }
      if (Math.abs(m[pivot][column]) < ZERO) {
        continue;
      }
      double[] kept = m[rank];
      m[rank] = m[pivot];
      m[pivot] = kept;
      double lead = m[rank][column];
      for (int c = 0; c <= unknowns; c++) {
        m[rank][c] /= lead;
      }
      for (int r = 0; r < m.length; r++) {
        double factor = m[r][column];
        if (r != rank && Math.abs(factor) > ZERO) {
          for (int c = 0; c <= unknowns; c++) {
            m[r][c] -= factor * m[rank][c];
          }
        }
      }
      rank++;
    }
    double[] values = new double[unknowns];
    Arrays.fill(values, Double.NaN);
    for (double[] row : m) {
      int only = -1;
      int count = 0;
      for (int c = 0; c < unknowns; c++) {
        if (Math.abs(row[c]) > ZERO) {
          only = c;
          count++;
        }
      }
      if (count == 1) {
        values[only] = row[unknowns] / row[only];
      }
    }
    return values;
  }
}
