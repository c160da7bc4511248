package app.folkmoot.local.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * What the small commands share: finding the system they mean, and saying in one line what went
 * wrong.
 */
final class OperatorCommand {

  private OperatorCommand() {}

  static void run(Callable<Boolean> work) {
    try {
      System.exit(work.call() ? 0 : 1);
    } catch (CannotGoOn e) {
      System.err.println(e.line());
    } catch (IOException e) {
      System.err.println(
          "The system does not answer ("
              + e.getMessage()
              + "); is it running? infra/run --status tells");
    } catch (Exception e) {
      System.err.println("That did not work: " + e);
    }
    System.exit(1);
  }

  static Path defaultDirectory() {
    return Launcher.home().resolve("data");
  }

  static OperatorClient client(Path directory) {
    var data = new DataDirectory(directory.toAbsolutePath().normalize());
    SystemFile system =
        SystemFile.read(data)
            .orElseThrow(
                () ->
                    new CannotGoOn(
                        "There is no system in "
                            + data.root()
                            + "; start one with infra/run, or name another with --data-dir"));
    return new OperatorClient(system, new Secrets(data));
  }
}
