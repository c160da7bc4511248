package app.folkmoot.query.platform.planted;

/** Planted and allowed: a command line prints. */
final class PrintingCommandLine {
  private PrintingCommandLine() {}

  public static void main(String[] args) {
    System.out.println(args.length);
  }
}
