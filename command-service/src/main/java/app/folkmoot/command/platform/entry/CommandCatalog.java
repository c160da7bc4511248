package app.folkmoot.command.platform.entry;

import app.folkmoot.command.platform.Command;
import app.folkmoot.command.platform.Internal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every command that has an address, found by its kebab-cased name; built from the sealed families.
 */
public final class CommandCatalog {
  private final Map<String, Class<? extends Command>> byName = new TreeMap<>();

  /**
   * @throws IllegalStateException if two commands would have the same address
   */
  public CommandCatalog(List<Class<? extends Command>> families) {
    for (Class<? extends Command> family : families) {
      for (Class<?> type : family.getPermittedSubclasses()) {
        if (type.isAnnotationPresent(Internal.class)) {
          continue;
        }
        String name = kebab(type.getSimpleName());
        if (byName.put(name, type.asSubclass(Command.class)) != null) {
          throw new IllegalStateException("two commands are called " + name);
        }
      }
    }
  }

  public Optional<Class<? extends Command>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All addresses with their records, by name. */
  public Map<String, Class<? extends Command>> all() {
    return Collections.unmodifiableMap(byName);
  }

  private static String kebab(String simpleName) {
    return simpleName.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
  }
}
