package app.folkmoot.query.platform.store;

import java.util.Set;
import java.util.UUID;

/** Told which documents of a collection changed, once they can be read. */
public interface Changes {
  void changed(String collection, Set<UUID> ids);
}
