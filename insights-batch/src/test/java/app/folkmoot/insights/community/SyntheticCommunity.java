package app.folkmoot.insights.community;

import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.events.members.AccountKind;
import app.folkmoot.events.members.MemberEvent.MemberRegistered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Members of whom every third works remotely and waits a given factor longer for an answer; each
 * starts so many discussions in the days given.
 */
public record SyntheticCommunity(
    List<RecordedEvent> events, List<Map<String, Object>> selfIdentifications) {
  private static final Text NO_TEXT = Text.of("");

  public static SyntheticCommunity of(
      int members, int postsEach, Instant from, Duration span, double factor, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    EventLog log = new EventLog(null, false);
    List<UUID> ids = new ArrayList<>();
    List<Map<String, Object>> said = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      UUID id = EventLog.id("member " + i);
      ids.add(id);
      log.add(
          from.minus(Duration.ofDays(200)), new MemberRegistered(id, AccountKind.PERSON, NO_TEXT));
      if (i % 10 != 9) {
        said.add(
            Map.of(
                "memberId",
                id.toString(),
                "dimension",
                "work-location",
                "values",
                List.of(i % 3 == 0 ? "remote" : "on-site")));
      }
    }
    for (int i = 0; i < members; i++) {
      for (int p = 0; p < postsEach; p++) {
        UUID post = EventLog.id("post " + i + " " + p);
        Instant at = from.plusSeconds(random.nextLong(span.toSeconds()));
        log.add(
            at,
            new DiscussionStarted(
                post, EventLog.id("group"), ids.get(i), NO_TEXT, NO_TEXT, List.of()));
        double hours = -12 * Math.log(1 - random.nextDouble()) * (i % 3 == 0 ? factor : 1);
        UUID replier = ids.get((i + 1 + random.nextInt(members - 1)) % members);
        log.add(
            at.plusSeconds((long) (hours * 3600)),
            new ReplyPosted(
                EventLog.id("reply " + i + " " + p),
                post,
                EventLog.id("group"),
                null,
                replier,
                NO_TEXT));
      }
    }
    return new SyntheticCommunity(log.events(), said);
  }
}
