package app.folkmoot.query.stream;

import app.folkmoot.events.RecordedEvent;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Those who listen on this instance. */
@Component
final class Listeners {
  /** More than a person could read; who lets so many wait has a connection that is stuck. */
  static final int WAITING_AT_MOST = 200;

  private final Set<Listener> all = ConcurrentHashMap.newKeySet();

  /** One open stream. One that falls too far behind is cut off; its client comes back. */
  final class Listener implements AutoCloseable {
    private final BlockingQueue<News> waiting = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private volatile boolean lost;

    BlockingQueue<News> waiting() {
      return waiting;
    }

    boolean lost() {
      return lost;
    }

    private void hear(News news) {
      if (!waiting.offer(news)) {
        lost = true;
      }
    }

    @Override
    public void close() {
      all.remove(this);
    }
  }

  Listener listen() {
    Listener listener = new Listener();
    all.add(listener);
    return listener;
  }

  int count() {
    return all.size();
  }

  /** Passes on the news in an event; never waits for anybody. */
  void tell(RecordedEvent recorded) {
    News.in(recorded).ifPresent(news -> all.forEach(listener -> listener.hear(news)));
  }
}
