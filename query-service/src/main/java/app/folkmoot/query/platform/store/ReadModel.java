package app.folkmoot.query.platform.store;

import java.util.UUID;

/** A document of a read model: a record, stored component by component under their names. */
public interface ReadModel {
  /** Stored as {@code _id}. */
  UUID id();

  /** The position of the last event it has seen. */
  long position();
}
