package app.folkmoot.local.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What an earlier run in the same data directory left running because it was killed itself. */
final class Leftovers {

  private static final long SECONDS_TO_STOP = 25;

  private Leftovers() {}

  /** Ends them all, services before servers, saying so; returns how many there were. */
  static int end(DataDirectory data, Consumer<String> say) throws InterruptedException {
    int ended = 0;
    Optional<ProcessHandle> child = find(data, ForegroundChild.NAME);
    if (child.isPresent()) {
      say.accept(
          "Ending the demo's loading (pid " + child.get().pid() + "), left by an earlier run");
      child.get().destroy();
      Endings.await(child.get(), SECONDS_TO_STOP);
      ended++;
    }
    ProcessFile.remove(data.processFile(ForegroundChild.NAME));
    ended += endGroup(data, say, true);
    ended += endGroup(data, say, false);
    return ended;
  }

  private static int endGroup(DataDirectory data, Consumer<String> say, boolean services)
      throws InterruptedException {
    List<ProcessHandle> asked = new ArrayList<>();
    for (PartName part : PartName.values()) {
      if (part.isService() == services) {
        find(data, part.label())
            .ifPresent(
                process -> {
                  say.accept(
                      "Ending "
                          + part.label()
                          + " (pid "
                          + process.pid()
                          + "), left by an earlier run");
                  Endings.ask(part, process);
                  asked.add(process);
                });
      }
    }
    for (ProcessHandle process : asked) {
      Endings.await(process, SECONDS_TO_STOP);
    }
    for (PartName part : PartName.values()) {
      if (part.isService() == services) {
        ProcessFile.remove(data.processFile(part.label()));
      }
    }
    return asked.size();
  }

  private static Optional<ProcessHandle> find(DataDirectory data, String name) {
    return ProcessFile.read(data.processFile(name)).flatMap(ProcessFile::process);
  }
}
