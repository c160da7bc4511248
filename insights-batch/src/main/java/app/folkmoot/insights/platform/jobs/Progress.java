package app.folkmoot.insights.platform.jobs;

/** Where a run tells what it is doing, in short lines without personal data. */
@FunctionalInterface
public interface Progress {

  void say(String line);
}
