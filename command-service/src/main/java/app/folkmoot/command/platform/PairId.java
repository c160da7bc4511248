package app.folkmoot.command.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;

/** Identifiers of aggregates that are a pair, so that a command finds them without a search. */
public final class PairId {
  private static final UUID NAMESPACE = UUID.fromString("5d1c1a0e-6d3f-5b8e-9a55-0f0e6b1a7c21");
  private static final NameBasedGenerator NAMES = Generators.nameBasedGenerator(NAMESPACE);

  private PairId() {}

  /**
   * The identifier (UUIDv5, RFC 9562) of what belongs to two things at once.
   *
   * @param what kind of pair, such as {@code membership}
   */
  public static UUID of(String what, UUID first, Object second) {
    return NAMES.generate(what + "/" + first + "/" + second);
  }
}
