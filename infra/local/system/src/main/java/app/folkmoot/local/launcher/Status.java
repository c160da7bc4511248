package app.folkmoot.local.launcher;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** A line per part: name, process id, port, state. */
final class Status {

  private Status() {}

  /** Prints them; returns whether every part serves. */
  static boolean print(DataDirectory data, PrintStream out) {
    int base = SystemFile.read(data).map(SystemFile::port).orElse(Options.DEFAULT_PORT);
    boolean all = true;
    for (PartName part : PartName.values()) {
      Optional<ProcessFile> file = ProcessFile.read(data.processFile(part.label()));
      Optional<ProcessHandle> process = file.flatMap(ProcessFile::process);
      String state = file.map(known -> state(known, process.isPresent())).orElse("stopped");
      int port = file.map(ProcessFile::port).orElse(part.port(base));
      String pid = process.map(handle -> Long.toString(handle.pid())).orElse("-");
      out.println(String.format(Locale.ROOT, "%-16s %8s %6d  %s", part.label(), pid, port, state));
      all &= state.equals("ready");
    }
    return all;
  }

  private static String state(ProcessFile known, boolean alive) {
    if (alive) {
      return known.state();
    }
    return switch (known.state()) {
      case "given up", "restarting" -> known.state();
      default -> "stopped";
    };
  }
}
