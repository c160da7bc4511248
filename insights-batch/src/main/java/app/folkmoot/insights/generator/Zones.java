package app.folkmoot.insights.generator;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Where generated members live, and how busy an hour of the week is for them. */
final class Zones {

  private static final List<ZoneId> ALL =
      List.of(
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("Europe/London"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Europe/Lisbon"),
          ZoneId.of("Africa/Lagos"),
          ZoneId.of("Asia/Kolkata"),
          ZoneId.of("America/Sao_Paulo"),
          ZoneId.of("Africa/Nairobi"),
          ZoneId.of("America/Los_Angeles"),
          ZoneId.of("Asia/Singapore"));

  private static final double[] HOURS = {
    0.05, 0.03, 0.02, 0.02, 0.03, 0.1, 0.3, 0.7, 1.3, 2.0, 2.2, 2.0,
    1.5, 1.8, 2.1, 2.0, 1.8, 1.3, 0.9, 0.9, 1.0, 0.8, 0.4, 0.15
  };

  /** From Thursday, the first day of 1970. */
  private static final double[] DAYS = {1.15, 1.0, 0.45, 0.5, 1.2, 1.3, 1.25};

  private static final double[] WEEK = new double[168];
  private static final double BUSIEST;

  static {
    double sum = 0;
    for (int i = 0; i < WEEK.length; i++) {
      WEEK[i] = HOURS[i % 24] * DAYS[i / 24];
      sum += WEEK[i];
    }
    double busiest = 0;
    for (int i = 0; i < WEEK.length; i++) {
      WEEK[i] *= WEEK.length / sum;
      busiest = Math.max(busiest, WEEK[i]);
    }
    BUSIEST = busiest;
  }

  private final long[] offsets = new long[ALL.size()];
  private long day = Long.MIN_VALUE;

  /** A zone's number; nearer ones are more frequent. */
  static int draw(Draws draws) {
    return (int) (draws.uniform() * draws.uniform() * ALL.size());
  }

  static String id(int zone) {
    return ALL.get(zone).getId();
  }

  /** The greatest value of {@link #busy}. */
  static double busiest() {
    return BUSIEST;
  }

  /** How busy this moment is for somebody in the zone; the mean over a week is 1. */
  double busy(int zone, long at) {
    long today = Math.floorDiv(at, 86_400L);
    if (today != day) {
      day = today;
      for (int i = 0; i < offsets.length; i++) {
        offsets[i] = ALL.get(i).getRules().getOffset(Instant.ofEpochSecond(at)).getTotalSeconds();
      }
    }
    return WEEK[(int) Math.floorMod((at + offsets[zone]) / 3600, 168L)];
  }
}
