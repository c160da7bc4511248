package app.folkmoot.command.imports;

import java.io.PrintStream;
import java.util.Locale;

/** Says how far an import is, once a second and at the end of each file. */
final class Progress {
  private static final long EVERY_NANOS = 1_000_000_000L;

  private final PrintStream out;
  private final long began = System.nanoTime();
  private String file = "";
  private long lines;
  private long said = began;
  private boolean reading;

  Progress(PrintStream out) {
    this.out = out;
  }

  void begin(String name) {
    file = name;
    lines = 0;
    reading = true;
  }

  void step(long appended, long alreadyThere) {
    lines++;
    if (System.nanoTime() - said >= EVERY_NANOS) {
      say(appended, alreadyThere);
    }
  }

  void end(long appended, long alreadyThere) {
    if (reading) {
      say(appended, alreadyThere);
      reading = false;
    }
  }

  private void say(long appended, long alreadyThere) {
    said = System.nanoTime();
    double seconds = Math.max(0.001, (said - began) / 1e9);
    out.printf(
        Locale.ROOT,
        "  %-12s %,9d lines   %,10d events new, %,d there already   %,.0f events/s%n",
        file,
        lines,
        appended,
        alreadyThere,
        (appended + alreadyThere) / seconds);
  }
}
