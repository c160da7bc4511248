package app.folkmoot.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.events.DomainEvent;
import app.folkmoot.events.EventMeta;
import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionLocked;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.query.stream.Listeners.Listener;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListenersTest {
  private static final UUID THREAD = new UUID(7, 1);
  private static final UUID GROUP = new UUID(7, 2);
  private static final UUID AUTHOR = new UUID(7, 3);

  private final Listeners listeners = new Listeners();

  @Test
  void tellsEachOfAReplyAndWhereToReadIt() {
    Listener one = listeners.listen();
    Listener other = listeners.listen();
    listeners.tell(recorded(reply(), false));
    News news = one.waiting().element();
    assertThat(news.kind()).isEqualTo("reply");
    assertThat(news.threadId()).isEqualTo(THREAD);
    assertThat(news.groupId()).isEqualTo(GROUP);
    assertThat(other.waiting()).containsExactly(news);
  }

  @Test
  void tellsNothingOfOldTimesNorOfWhatIsNoPost() {
    Listener one = listeners.listen();
    listeners.tell(recorded(reply(), true));
    listeners.tell(recorded(new DiscussionLocked(THREAD, true), false));
    assertThat(one.waiting()).isEmpty();
  }

  @Test
  void cutsOffOneThatFallsBehindAndWaitsForNobody() {
    Listener slow = listeners.listen();
    for (int i = 0; i < Listeners.WAITING_AT_MOST; i++) {
      listeners.tell(recorded(reply(), false));
    }
    assertThat(slow.lost()).isFalse();
    listeners.tell(recorded(reply(), false));
    assertThat(slow.lost()).isTrue();
  }

  @Test
  void forgetsWhoHasGone() {
    Listener gone = listeners.listen();
    assertThat(listeners.count()).isEqualTo(1);
    gone.close();
    assertThat(listeners.count()).isZero();
    listeners.tell(recorded(reply(), false));
    assertThat(gone.waiting()).isEmpty();
  }

  private static ReplyPosted reply() {
    return new ReplyPosted(new UUID(7, 9), THREAD, GROUP, null, AUTHOR, Text.of("Yes"));
  }

  private static RecordedEvent recorded(DomainEvent event, boolean imported) {
    Instant now = Instant.parse("2026-11-21T10:00:00Z");
    return new RecordedEvent(
        new EventMeta(new UUID(7, 4), "any", 1, THREAD, 0, 12, now, now, AUTHOR, imported, false),
        event);
  }
}
