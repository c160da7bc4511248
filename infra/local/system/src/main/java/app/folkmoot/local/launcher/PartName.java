package app.folkmoot.local.launcher;

/** The parts of the system, each a process of its own, in the order they are listed. */
enum PartName {
  POSTGRESQL("postgresql", 4, ""),
  KAFKA("kafka", 5, "256m"),
  MONGO("mongo", 7, "384m"),
  IDENTITY("identity", 3, "96m"),
  COMMANDS("command-service", 1, "288m"),
  PAGES("query-service", 0, "288m"),
  INSIGHTS("insights-batch", 2, "320m");

  private final String label;
  private final int offset;
  private final String heap;

  PartName(String label, int offset, String heap) {
    this.label = label;
    this.offset = offset;
    this.heap = heap;
  }

  /** What people call it. */
  String label() {
    return label;
  }

  /** Its port, given the base port. */
  int port(int base) {
    return base + offset;
  }

  /** Its usual largest heap. */
  String heap() {
    return heap;
  }

  /** Whether it is one of ours, which stop before what they stand on. */
  boolean isService() {
    return compareTo(IDENTITY) >= 0;
  }
}
