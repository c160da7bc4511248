package app.folkmoot.insights.platform.source;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What members say of themselves; asked for when needed, never kept. */
public interface SelfIdentifications {

  /** What one member shared in one dimension. */
  record SelfIdentification(UUID memberId, String dimension, List<String> values) {}

  /** Those in force at an instant and not withdrawn or erased since. */
  List<SelfIdentification> asOf(Instant instant);
}
