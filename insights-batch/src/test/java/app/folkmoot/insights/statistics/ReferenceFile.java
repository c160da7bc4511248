package app.folkmoot.insights.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of reference values that remembers which of them a test has read, so that a test can show
 * that none was left out.
 */
public final class ReferenceFile {

  private static final Set<String> PROSE = Set.of("source", "note");

  private final JsonNode root;
  private final Set<String> read = new TreeSet<>();

  private ReferenceFile(JsonNode root) {
    this.root = root;
  }

  public static ReferenceFile open(String name) {
    try (InputStream in = ReferenceFile.class.getResourceAsStream("/reference/" + name)) {
      return new ReferenceFile(JsonMapper.shared().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Entry at(String pointer) {
    return new Entry(pointer, root.at(pointer));
  }

  /** Pointers of all numbers, texts and truth values no test has read; prose is not counted. */
  public List<String> unread() {
    List<String> leaves = new ArrayList<>();
    collect("", root, leaves);
    leaves.removeAll(read);
    return leaves;
  }

  private static void collect(String pointer, JsonNode node, List<String> leaves) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              e -> {
                if (!PROSE.contains(e.getKey())) {
                  collect(pointer + "/" + e.getKey(), e.getValue(), leaves);
                }
              });
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(pointer + "/" + i, node.get(i), leaves);
      }
    } else {
      leaves.add(pointer);
    }
  }

  /** One place in the file. */
  public final class Entry {
    private final String pointer;
    private final JsonNode node;

    private Entry(String pointer, JsonNode node) {
      if (node.isMissingNode()) {
        throw new IllegalArgumentException("the reference file has no " + pointer);
      }
      this.pointer = pointer;
      this.node = node;
    }

    public Entry at(String name) {
      return new Entry(pointer + "/" + name, node.at("/" + name));
    }

    public boolean has(String name) {
      return node.has(name);
    }

    public List<String> names() {
      return List.copyOf(node.propertyNames());
    }

    public List<Entry> items() {
      List<Entry> items = new ArrayList<>();
      for (int i = 0; i < node.size(); i++) {
        items.add(at(String.valueOf(i)));
      }
      return items;
    }

    public double number() {
      read.add(pointer);
      return node.isNull() ? Double.NaN : node.asDouble();
    }

    public int integer() {
      read.add(pointer);
      return node.asInt();
    }

    public boolean truth() {
      read.add(pointer);
      return node.asBoolean();
    }

    public @Nullable String text() {
      read.add(pointer);
      return node.asString();
    }

    public double[] numbers() {
      return items().stream().mapToDouble(Entry::number).toArray();
    }

    public int[] integers() {
      return items().stream().mapToInt(Entry::integer).toArray();
    }

    public boolean[] flags() {
      int[] values = integers();
      boolean[] flags = new boolean[values.length];
      for (int i = 0; i < values.length; i++) {
        flags[i] = values[i] == 1;
      }
      return flags;
    }

    public String[] texts() {
      return items().stream().map(Entry::text).toArray(String[]::new);
    }
  }
}
