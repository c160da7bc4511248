package app.folkmoot.insights.privacy;

import app.folkmoot.insights.statistics.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.DoubleUnaryOperator;

/**
 * Rule P7: coarse numbers, so that the people behind a displayed cell cannot be worked back from
 * it. Values go to the nearest step, interval ends outward.
 */
final class Rounding {

  private static final int PEOPLE_STEP = 5;
  private static final int FINE_FROM = 100;
  private static final int COARSE_STEPS = 20;
  private static final int FINE_STEPS = 100;
  private static final int DIGITS = 2;
  private static final double GUARD = 1e-9;

  private Rounding() {}

  static int people(int members) {
    return Math.round((float) members / PEOPLE_STEP) * PEOPLE_STEP;
  }

  static Figure figure(Figure figure, int members) {
    return switch (figure.kind()) {
      case HEADCOUNT -> steps(figure, 1.0 / PEOPLE_STEP, 0, Double.POSITIVE_INFINITY);
      case SHARE -> steps(figure, members < FINE_FROM ? COARSE_STEPS : FINE_STEPS, 0, 1);
      case SHARE_GAP -> steps(figure, members < FINE_FROM ? COARSE_STEPS : FINE_STEPS, -1, 1);
      case HOURS, SCORE ->
          rounded(
              figure,
              v -> digits(v, RoundingMode.HALF_EVEN),
              v -> digits(v, RoundingMode.FLOOR),
              v -> digits(v, RoundingMode.CEILING));
    };
  }

  static String significance(double p) {
    return p < 0.01 ? "<0.01" : p < 0.05 ? "<0.05" : "none";
  }

  private static Figure steps(Figure figure, double perUnit, double least, double most) {
    return rounded(
        figure,
        v -> Math.rint(v * perUnit) / perUnit,
        v -> Math.max(least, Math.floor(v * perUnit + GUARD) / perUnit),
        v -> Math.min(most, Math.ceil(v * perUnit - GUARD) / perUnit));
  }

  private static Figure rounded(
      Figure figure,
      DoubleUnaryOperator nearest,
      DoubleUnaryOperator down,
      DoubleUnaryOperator up) {
    Interval interval =
        figure.interval().isDefined()
            ? new Interval(
                positiveZero(down.applyAsDouble(figure.interval().low())),
                positiveZero(up.applyAsDouble(figure.interval().high())))
            : Interval.UNDEFINED;
    double value =
        Double.isNaN(figure.value()) ? Double.NaN : nearest.applyAsDouble(figure.value());
    return new Figure(figure.kind(), positiveZero(value), interval);
  }

  private static double digits(double value, RoundingMode mode) {
    return Double.isInfinite(value)
        ? value
        : new BigDecimal(value).round(new MathContext(DIGITS, mode)).doubleValue();
  }

  private static double positiveZero(double value) {
    return value == 0 ? 0 : value;
  }
}
