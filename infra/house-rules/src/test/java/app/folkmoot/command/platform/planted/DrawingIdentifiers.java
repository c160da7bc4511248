package app.folkmoot.command.platform.planted;

import java.util.UUID;

/** Planted: identifiers past their port. */
final class DrawingIdentifiers {
  final UUID id = UUID.randomUUID();
}
