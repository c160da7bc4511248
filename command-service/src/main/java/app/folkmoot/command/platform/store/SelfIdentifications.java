package app.folkmoot.command.platform.store;

import app.folkmoot.events.RecordedEvent;
import app.folkmoot.events.Text;
import app.folkmoot.events.members.SelfIdentificationEvent;
import app.folkmoot.events.members.SelfIdentificationEvent.SelfIdentificationShared;
import app.folkmoot.events.members.SelfIdentificationEvent.SelfIdentificationWithdrawn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What members share of themselves, as their events leave it. */
public final class SelfIdentifications {
  private SelfIdentifications() {}

  /** What one member shares in one dimension; at least one value. */
  public record SelfIdentification(UUID memberId, String dimension, List<String> values) {}

  /** What is in force after the events, which come in their order; erased ones are left out. */
  public static List<SelfIdentification> inForce(List<RecordedEvent> events) {
    Map<UUID, SelfIdentificationShared> inForce = new LinkedHashMap<>();
    for (RecordedEvent recorded : events) {
      UUID aggregate = recorded.meta().aggregateId();
      switch ((SelfIdentificationEvent) recorded.event()) {
        case SelfIdentificationShared shared -> inForce.put(aggregate, shared);
        case SelfIdentificationWithdrawn withdrawn -> inForce.remove(aggregate);
      }
    }
    List<SelfIdentification> answer = new ArrayList<>();
    for (SelfIdentificationShared shared : inForce.values()) {
      List<String> values = new ArrayList<>();
      for (Text value : shared.values()) {
        if (value instanceof Text.Known known) {
          values.add(known.value());
        }
      }
      if (!values.isEmpty()) {
        answer.add(new SelfIdentification(shared.memberId(), shared.dimension(), values));
      }
    }
    return answer;
  }
}
