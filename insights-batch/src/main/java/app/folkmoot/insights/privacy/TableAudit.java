package app.folkmoot.insights.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Rule P4: what an attacker who knows all row and column totals and all open cells can say about
 * each hidden cell of a two-way table of head counts, by linear programming.
 */
public final class TableAudit {

  private static final double SLACK = 1e-6;

  /** A place in the table, counted from 0. */
  public record Place(int row, int column) {}

  /** The least and the most people a hidden cell may hold for all the attacker knows. */
  public record Range(double least, double most) {
    double width() {
      return most - least;
    }
  }

  private TableAudit() {}

  /**
   * The feasible range of every hidden cell, in the order given. Cost: two linear programs per
   * hidden cell, with one equation per row and column that holds a hidden cell.
   */
  public static Map<Place, Range> ranges(int[][] members, List<Place> hidden) {
    List<LinearConstraint> known = new ArrayList<>();
    int columns = members.length == 0 ? 0 : members[0].length;
    for (int row = 0; row < members.length; row++) {
      int at = row;
      addSum(known, members, hidden, hidden.stream().map(p -> p.row() == at).toList());
    }
    for (int column = 0; column < columns; column++) {
      int at = column;
      addSum(known, members, hidden, hidden.stream().map(p -> p.column() == at).toList());
    }
    LinearConstraintSet constraints = new LinearConstraintSet(known);
    Map<Place, Range> ranges = new LinkedHashMap<>();
    for (int i = 0; i < hidden.size(); i++) {
      double[] direction = new double[hidden.size()];
      direction[i] = 1;
      ranges.put(
          hidden.get(i),
          new Range(
              extreme(direction, constraints, GoalType.MINIMIZE),
              extreme(direction, constraints, GoalType.MAXIMIZE)));
    }
    return ranges;
  }

  /** Whether every hidden cell's range is at least k wide; true if nothing is hidden. */
  public static boolean isSafe(int[][] members, List<Place> hidden, int k) {
    return ranges(members, hidden).values().stream().allMatch(range -> isWideEnough(range, k));
  }

  static boolean isWideEnough(Range range, int k) {
    return range.width() >= k - SLACK;
  }

  private static void addSum(
      List<LinearConstraint> known, int[][] members, List<Place> hidden, List<Boolean> inLine) {
    double[] coefficients = new double[hidden.size()];
    double sum = 0;
    for (int i = 0; i < coefficients.length; i++) {
      if (inLine.get(i)) {
        coefficients[i] = 1;
        sum += members[hidden.get(i).row()][hidden.get(i).column()];
      }
    }
    if (inLine.contains(true)) {
      known.add(new LinearConstraint(coefficients, Relationship.EQ, sum));
    }
  }

  private static double extreme(
      double[] direction, LinearConstraintSet constraints, GoalType goal) {
    PointValuePair solution =
        new SimplexSolver()
            .optimize(
                new MaxIter(10_000),
                new LinearObjectiveFunction(direction, 0),
                constraints,
                goal,
                new NonNegativeConstraint(true));
    return solution.getValue();
  }
}
