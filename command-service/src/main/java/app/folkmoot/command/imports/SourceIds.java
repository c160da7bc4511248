package app.folkmoot.command.imports;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;

/**
 * Identifiers derived from a source's name and its own ids (UUIDv5, RFC 9562), so that a second run
 * adds nothing and two communities never mix.
 */
final class SourceIds {
  private static final UUID NAMESPACE = UUID.fromString("2f0a6b5e-6a1c-5d0e-8b7e-9f3f4f6f0b11");

  private final String source;
  private final NameBasedGenerator names = Generators.nameBasedGenerator(NAMESPACE);

  SourceIds(String source) {
    this.source = source;
  }

  /** The identifier of what the file calls {@code id}. */
  UUID of(String id) {
    return names.generate(source + "/" + id);
  }
}
