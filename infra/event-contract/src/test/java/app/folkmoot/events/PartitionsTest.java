package app.folkmoot.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pins where conversations travel: another answer moves them, and means a rebuild. */
class PartitionsTest {

  @ParameterizedTest
  @CsvSource({
    "00000000-0000-0000-0000-000000000000, 0",
    "00000000-0000-7000-8000-000000000001, 8",
    "0193495f-3f2a-7c41-9d1e-5b7a0c1d2e3f, 7",
    "5d1c1a0e-6d3f-5b8e-9a55-0f0e6b1a7c21, 4",
    "ffffffff-ffff-ffff-ffff-fffffffffffe, 8"
  })
  void sendsAConversationWhereItAlwaysWent(UUID conversation, int partition) {
    assertThat(Partitions.of(conversation)).isEqualTo(partition);
  }
}
