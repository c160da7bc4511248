package app.folkmoot.query.insights;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart drawn on the server: one line for each number, a dot for its value and a band for its
 * interval, on a scale that begins at zero.
 *
 * @param description what it shows, for those who cannot see it
 * @param height in the units of the drawing, which is 640 wide
 */
record Chart(String description, int height, List<Line> lines, List<Tick> ticks) {
  private static final int LEFT = 232;
  private static final int RIGHT = 600;
  private static final int ROW = 36;

  /**
   * A line.
   *
   * @param y its middle
   * @param x of the dot
   * @param low x of the interval's lower end; null without one
   * @param strong whether it is the one to look at first
   */
  record Line(
      String label,
      String text,
      int y,
      int x,
      @Nullable Integer low,
      @Nullable Integer width,
      boolean strong) {}

  /** A mark on the scale. */
  record Tick(int x, String text) {}

  /** Draws what has a value; null where nothing has. */
  static @Nullable Chart of(String description, List<Row> rows) {
    List<ShownNumber> numbers =
        rows.stream().map(Row::number).filter(n -> n.value() != null).toList();
    if (numbers.isEmpty()) {
      return null;
    }
    String unit = numbers.getFirst().unit();
    double most = unit.equals("share") ? 1 : 0;
    for (ShownNumber number : numbers) {
      Double high = number.high();
      Double value = number.value();
      most = Math.max(most, Math.max(value == null ? 0 : value, high == null ? 0 : high));
    }
    double top = most == 0 ? 1 : nice(most);
    List<Line> lines = new ArrayList<>();
    for (Row row : rows) {
      Double value = row.number().value();
      Double low = row.number().low();
      Double high = row.number().high();
      if (value != null) {
        int y = lines.size() * ROW + ROW / 2;
        Integer from = low == null ? null : x(low, top);
        Integer width =
            low == null || high == null ? null : Math.max(2, x(high, top) - x(low, top));
        lines.add(
            new Line(
                row.label(),
                Telling.value(row.number()),
                y,
                x(value, top),
                from,
                width,
                row.strong()));
      }
    }
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i <= 4; i++) {
      ticks.add(new Tick(x(top * i / 4, top), Telling.amount(top * i / 4, unit)));
    }
    return new Chart(description, lines.size() * ROW + 28, lines, ticks);
  }

  private static int x(double value, double top) {
    return (int) Math.round(LEFT + (RIGHT - LEFT) * Math.max(0, value) / top);
  }

  /** The next of 1, 2, 4, 8 times a power of ten. */
  private static double nice(double most) {
    if (most == 1) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    for (double step : new double[] {1, 2, 4, 8}) {
      if (most <= step * power) {
        return step * power;
      }
    }
    return 10 * power;
  }
}
