package app.folkmoot.insights.platform.jobs;

import org.jspecify.annotations.Nullable;

/** Passes a job's lines on to whoever started the run at hand; one run at a time. */
final class Told implements Progress {
  private volatile @Nullable Progress listener;

  void to(@Nullable Progress listener) {
    this.listener = listener;
  }

  @Override
  public void say(String line) {
    Progress now = listener;
    if (now != null) {
      now.say(line);
    }
  }
}
