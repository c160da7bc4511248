package app.folkmoot.insights.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The product-limit estimate of "still waiting" over time (Kaplan and Meier 1958), its Greenwood
 * error, median and restricted mean.
 *
 * <p>Times are in any one unit (hours, days) and not negative. An event precedes a censoring at the
 * same time. Beyond the last observation the estimate stays where it is. With no observations every
 * number is undefined; with all of them censored survival is 1 everywhere.
 */
public final class KaplanMeier {

  /** Guards the "at most one half" of the median against rounding of the product. */
  private static final double ROUNDING = 1e-12;

  /**
   * One drop of the curve; {@code standardError} (Greenwood) is NaN once survival is 0.
   *
   * @param atRisk observations not yet ended just before {@code time}
   * @param events events exactly at {@code time}
   */
  public record Step(double time, int atRisk, int events, double survival, double standardError) {}

  private final int size;
  private final List<Step> steps;

  private KaplanMeier(int size, List<Step> steps) {
    this.size = size;
    this.steps = steps;
  }

  /**
   * Fits the curve; {@code events[i]} says whether {@code times[i]} ended with the event or was cut
   * off. Cost: O(n log n).
   */
  public static KaplanMeier of(double[] times, boolean[] events) {
    int[] order = Times.ascending(times, events.length);
    List<Step> steps = new ArrayList<>();
    double survival = 1;
    double greenwood = 0;
    for (int i = 0; i < order.length; ) {
      double time = times[order[i]];
      int atRisk = order.length - i;
      int died = 0;
      for (; i < order.length && times[order[i]] == time; i++) {
        died += events[order[i]] ? 1 : 0;
      }
      if (died > 0) {
        survival *= (double) (atRisk - died) / atRisk;
        greenwood += died == atRisk ? 0 : (double) died / ((double) atRisk * (atRisk - died));
        double error = survival == 0 ? Double.NaN : survival * Math.sqrt(greenwood);
        steps.add(new Step(time, atRisk, died, survival, error));
      }
    }
    return new KaplanMeier(order.length, List.copyOf(steps));
  }

  /** Observations, censored ones included. */
  public int size() {
    return size;
  }

  /** Observations that ended with the event. */
  public int events() {
    return steps.stream().mapToInt(Step::events).sum();
  }

  /** The drops of the curve in order of time. */
  public List<Step> steps() {
    return steps;
  }

  /** S(t), the share still waiting just after t; NaN with no observations. Cost: O(steps). */
  public double survivalAt(double time) {
    if (size == 0) {
      return Double.NaN;
    }
    Step last = lastAt(time);
    return last == null ? 1 : last.survival();
  }

  /**
   * S(t) with Greenwood's error and the log-log interval (Kalbfleisch and Prentice 1980); where S
   * is 0 or 1 the interval is {@link Wilson}'s over all observations. Cost: O(steps).
   */
  public Estimate survival(double time) {
    if (size == 0) {
      return Estimate.UNDEFINED;
    }
    double s = survivalAt(time);
    if (s == 0 || s == 1) {
      return new Estimate(s, s == 1 ? 0 : Double.NaN, Wilson.interval(size * s, size));
    }
    Step last = lastAt(time);
    double error = last == null ? 0 : last.standardError();
    double theta = Math.exp(Normal.Z95 * error / (s * Math.abs(Math.log(s))));
    return new Estimate(s, error, new Interval(Math.pow(s, theta), Math.pow(s, 1 / theta)));
  }

  /** 1 - S(t), the share that had the event by t, with the mirrored interval. */
  public Estimate shareBy(double time) {
    Estimate s = survival(time);
    if (!s.isDefined()) {
      return s;
    }
    return new Estimate(
        1 - s.value(),
        s.standardError(),
        new Interval(1 - s.interval().high(), 1 - s.interval().low()));
  }

  /** The smallest time with S(t) of at most one half; empty when it was not reached. */
  public OptionalDouble median() {
    return steps.stream()
        .filter(step -> step.survival() <= 0.5 + ROUNDING)
        .mapToDouble(Step::time)
        .findFirst();
  }

  /**
   * The mean wait cut off at the horizon, the area under S up to it (Irwin 1949; Uno et al. 2014),
   * in the unit of the times, between 0 and the horizon, with a normal interval inside that range.
   *
   * <p>Variance: sum over event times of (area to the right)^2 d/(n(n-d)); a term with n = d is
   * left out. Undefined with no observations. Cost: O(steps).
   */
  public Estimate restrictedMean(double horizon) {
    if (size == 0) {
      return Estimate.UNDEFINED;
    }
    double area = 0;
    double variance = 0;
    double right = horizon;
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      if (step.time() < right) {
        area += step.survival() * (right - step.time());
        right = step.time();
        int left = step.atRisk() - step.events();
        if (left > 0) {
          variance += area * area * step.events() / ((double) step.atRisk() * left);
        }
      }
    }
    double mean = area + right;
    double error = Math.sqrt(variance);
    double half = Normal.Z95 * error;
    return new Estimate(
        mean, error, new Interval(Math.max(0, mean - half), Math.min(horizon, mean + half)));
  }

  private @Nullable Step lastAt(double time) {
    Step last = null;
    for (Step step : steps) {
      if (step.time() > time) {
        break;
      }
      last = step;
    }
    return last;
  }
}
