package app.folkmoot.command.platform.planted;

import java.util.UUID;
import java.util.function.Supplier;

/** Planted: identifiers past their port, by reference. */
final class DrawingIdentifiersByReference {
  final Supplier<UUID> ids = UUID::randomUUID;
}
