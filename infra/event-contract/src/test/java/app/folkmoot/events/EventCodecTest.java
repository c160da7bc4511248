package app.folkmoot.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.folkmoot.events.discussions.PostEvent.ReplyPosted;
import app.folkmoot.events.groups.GroupEvent.GroupRoleAssigned;
import app.folkmoot.events.groups.GroupKind;
import app.folkmoot.events.groups.GroupRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventCodecTest {
  private final EventCodec codec = new EventCodec();

  @Test
  void writesAPublishedFormThatItReadsBack() {
    RecordedEvent recorded = recorded(Text.of("Good morning"));
    assertThat(codec.read(codec.write(recorded))).isEqualTo(recorded);
  }

  @Test
  void keepsAnErasedTextErased() {
    RecordedEvent recorded = recorded(Text.ERASED);
    assertThat(codec.read(codec.write(recorded))).isEqualTo(recorded);
    assertThat(new String(codec.write(recorded))).contains("\"body\":{\"erased\":true}");
  }

  @Test
  void tellsPositionAndConversationOfAnEventItDoesNotKnow() {
    RecordedEvent recorded = recorded(Text.of("Good morning"));
    byte[] unknown =
        new String(codec.write(recorded)).replace("reply.posted", "reply.sung").getBytes();
    assertThatThrownBy(() -> codec.read(unknown)).isInstanceOf(UnknownEventException.class);
    assertThat(codec.positionOf(unknown)).isEqualTo(recorded.position());
    assertThat(codec.conversationOf(unknown)).contains(recorded.event().conversation());
    assertThat(codec.conversationOf("not JSON".getBytes())).isEmpty();
  }

  @Test
  void writesEnumsInKebabCase() {
    assertThat(new JsonMapper().writeValueAsString(GroupKind.EMPLOYEE_RESOURCE_GROUP))
        .isEqualTo("\"employee-resource-group\"");
    var event = new GroupRoleAssigned(UUID.randomUUID(), UUID.randomUUID(), GroupRole.OWNER);
    assertThat(codec.content(event).get("role").stringValue()).isEqualTo("owner");
  }

  @Test
  void appliesUpcastersInOrder() {
    var upcast =
        new EventCodec(
            List.of(new Upcaster("reply.posted", 0, content -> content.put("body", "rewritten"))));
    var content = codec.content(recorded(Text.of("first form")).event());
    assertThat(((ReplyPosted) upcast.event("reply.posted", 0, content)).body())
        .isEqualTo(Text.of("rewritten"));
  }

  @Test
  void readsTheTokensItWritesAndNothingElse() {
    var token = new ConsistencyToken(7, 123_456_789L);
    assertThat(ConsistencyToken.decode(token.encode())).contains(token);
    assertThat(ConsistencyToken.decode("not a token")).isEmpty();
    assertThat(ConsistencyToken.decode("")).isEmpty();
    assertThat(ConsistencyToken.decode(new ConsistencyToken(12, 1).encode())).isEmpty();
  }

  @Test
  void spreadsConversationsEvenlyOverThePartitions() {
    int[] counts = new int[Partitions.COUNT];
    for (long i = 0; i < 12_000; i++) {
      counts[
          Partitions.of(
              new UUID(0x0190_0000_0000_7000L + (i << 16), 0x8000_0000_0000_0000L + i))]++;
    }
    for (int count : counts) {
      assertThat(count).isBetween(850, 1150);
    }
  }

  private static RecordedEvent recorded(Text body) {
    UUID thread = UUID.randomUUID();
    UUID author = UUID.randomUUID();
    var event = new ReplyPosted(UUID.randomUUID(), thread, UUID.randomUUID(), thread, author, body);
    var meta =
        new EventMeta(
            UUID.randomUUID(),
            "reply.posted",
            1,
            event.postId(),
            3,
            4711,
            Instant.parse("2026-11-21T10:00:00Z"),
            Instant.parse("2026-11-20T09:00:00Z"),
            author,
            true,
            true);
    return new RecordedEvent(meta, event);
  }
}
