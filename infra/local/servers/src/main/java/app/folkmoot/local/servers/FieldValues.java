package app.folkmoot.local.servers;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document holds at a path such as {@code author.memberId}, as an index sees it.
 *
 * @param values every value an equality on the path can match, null standing for null, missing and
 *     unordered ones
 * @param plain whether it is one value of an ordered kind, so that sorting by it is safe
 */
record FieldValues(List<@Nullable Object> values, boolean plain) {

  static FieldValues of(Document document, String path) {
    if (path.indexOf('.') < 0) {
      Object value = document.get(path);
      if (isOrdered(value)) {
        return new FieldValues(single(normal(value)), true);
      }
    }
    Set<@Nullable Object> found = new LinkedHashSet<>();
    boolean plain = collect(document, path, found);
    return new FieldValues(new ArrayList<>(found), plain);
  }

  /**
   * Tells whether values of this kind are compared by a total order that the library's sorting
   * shares.
   */
  static boolean isOrdered(@Nullable Object value) {
    return value == null
        || value instanceof Missing
        || value instanceof String
        || value instanceof Number
        || value instanceof Instant
        || value instanceof Boolean
        || value instanceof ObjectId
        || value instanceof UUID;
  }

  private static List<@Nullable Object> single(@Nullable Object value) {
    List<@Nullable Object> list = new ArrayList<>(1);
    list.add(value);
    return list;
  }

  private static @Nullable Object normal(@Nullable Object value) {
    return value instanceof Missing ? null : value;
  }

  private static boolean collect(
      @Nullable Object holder, String path, Set<@Nullable Object> found) {
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    if (holder instanceof Document document) {
      Object value = document.get(name);
      return dot < 0 ? leaf(value, found) : collect(value, path.substring(dot + 1), found);
    }
    if (holder instanceof Collection<?> elements) {
      // A number after an array may be an index into it or a field of its elements: both are
      // entered.
      if (name.chars().allMatch(Character::isDigit) && Integer.parseInt(name) < elements.size()) {
        Object element = List.copyOf(nullsAsMissing(elements)).get(Integer.parseInt(name));
        if (dot < 0) {
          leaf(element, found);
        } else {
          collect(element, path.substring(dot + 1), found);
        }
      }
      elements.forEach(element -> collect(element, path, found));
      found.add(null);
      return false;
    }
    found.add(null);
    return true;
  }

  private static boolean leaf(@Nullable Object value, Set<@Nullable Object> found) {
    if (value instanceof Collection<?> elements) {
      elements.forEach(element -> found.add(isOrdered(element) ? normal(element) : null));
      found.add(null);
      return false;
    }
    boolean ordered = isOrdered(value);
    found.add(ordered ? normal(value) : null);
    return ordered;
  }

  private static List<Object> nullsAsMissing(Collection<?> elements) {
    List<Object> list = new ArrayList<>(elements.size());
    for (Object element : elements) {
      list.add(element == null ? Missing.getInstance() : element);
    }
    return list;
  }
}
