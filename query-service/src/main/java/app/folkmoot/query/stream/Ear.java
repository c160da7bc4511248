package app.folkmoot.query.stream;

import app.folkmoot.reader.EventTail;
import app.folkmoot.reader.ReaderSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** This instance's own ear on Kafka, opened when the first person listens. */
@Component
final class Ear implements DisposableBean {
  private final ReaderSettings settings;
  private final Listeners listeners;
  private @Nullable EventTail tail;

  Ear(ReaderSettings settings, Listeners listeners) {
    this.settings = settings;
    this.listeners = listeners;
  }

  synchronized void open() {
    if (tail == null) {
      tail = new EventTail("stream", settings, listeners::tell);
      tail.start();
    }
  }

  @Override
  public synchronized void destroy() {
    if (tail != null) {
      tail.close();
    }
  }
}
