package app.folkmoot.local.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * All parts together: started as soon as what they need is ready, stopped in the opposite order.
 */
final class Supervisor {

  private static final long SECONDS_TO_STOP = 25;

  private final List<SupervisedPart> parts;
  private boolean stopped;

  Supervisor(List<SupervisedPart> parts) {
    this.parts = List.copyOf(parts);
  }

  void start() {
    for (SupervisedPart part : parts) {
      List<CompletableFuture<Void>> needs = new ArrayList<>();
      part.part().needs().forEach(name -> needs.add(of(name).firstReady()));
      Thread thread =
          new Thread(() -> part.run(needs), "supervisor of " + part.part().name().label());
      thread.setDaemon(true);
      thread.start();
    }
  }

  SupervisedPart of(PartName name) {
    return parts.stream().filter(part -> part.part().name() == name).findFirst().orElseThrow();
  }

  /** Says in a few words what is not ready yet. */
  String underWay() {
    return parts.stream()
        .filter(part -> part.state().equals("starting") || part.state().equals("restarting"))
        .map(part -> part.state() + " " + part.part().name().label())
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(", "), text -> text.isEmpty() ? "at work" : text));
  }

  /** Stops our services first, then what they stand on; a second caller waits for the first. */
  synchronized void stop() throws InterruptedException {
    if (stopped) {
      return;
    }
    stopped = true;
    stopAll(parts.stream().filter(part -> part.part().name().isService()).toList());
    stopAll(parts.stream().filter(part -> !part.part().name().isService()).toList());
  }

  private static void stopAll(List<SupervisedPart> group) throws InterruptedException {
    group.forEach(SupervisedPart::stop);
    for (SupervisedPart part : group) {
      part.awaitEnd(SECONDS_TO_STOP);
    }
  }
}
