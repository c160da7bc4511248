package app.folkmoot.local.servers;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of one field, as far as an index can use it.
 *
 * @param equals the values it may equal (one for an equality, several for {@code $in}), or null if
 *     it may be anything
 * @param lower the value it must not lie below, or null
 * @param upper the value it must not lie above, or null
 */
record FieldCondition(
    @Nullable List<@Nullable Object> equals, @Nullable Bound lower, @Nullable Bound upper) {

  /** One end of a range. */
  record Bound(Object value, boolean inclusive) {}

  /**
   * Reads the conditions that hold together: the fields of the query itself and those inside {@code
   * $and}. What an index cannot use ({@code $or}, {@code $ne}, regular expressions, ...) is left
   * out: the query filters by it anyway.
   */
  static Map<String, FieldCondition> of(Document query) {
    Map<String, FieldCondition> conditions = new LinkedHashMap<>();
    addTo(conditions, query);
    return conditions;
  }

  private static void addTo(Map<String, FieldCondition> conditions, Document query) {
    for (Map.Entry<String, Object> entry : query.entrySet()) {
      String field = entry.getKey();
      Object demanded = entry.getValue();
      if (field.equals("$and") && demanded instanceof Collection<?> parts) {
        for (Object part : parts) {
          if (part instanceof Document document) {
            addTo(conditions, document);
          }
        }
      } else if (!field.startsWith("$")) {
        FieldCondition read = read(demanded);
        if (read != null) {
          conditions.merge(field, read, FieldCondition::and);
        }
      }
    }
  }

  private static @Nullable FieldCondition read(@Nullable Object demanded) {
    if (FieldValues.isOrdered(demanded)) {
      return equalTo(demanded);
    }
    if (!(demanded instanceof Document operators) || operators.isEmpty()) {
      return null;
    }
    FieldCondition condition = null;
    for (Map.Entry<String, Object> operator : operators.entrySet()) {
      FieldCondition part = read(operator.getKey(), operator.getValue());
      if (part != null) {
        condition = condition == null ? part : condition.and(part);
      }
    }
    return condition;
  }

  private static @Nullable FieldCondition read(String operator, @Nullable Object operand) {
    if (operator.equals("$in")) {
      return operand instanceof Collection<?> options ? oneOf(options) : null;
    }
    if (!FieldValues.isOrdered(operand)) {
      return null;
    }
    if (operator.equals("$eq")) {
      return equalTo(operand);
    }
    if (operand == null) {
      return null;
    }
    return switch (operator) {
      case "$gt" -> new FieldCondition(null, new Bound(operand, false), null);
      case "$gte" -> new FieldCondition(null, new Bound(operand, true), null);
      case "$lt" -> new FieldCondition(null, null, new Bound(operand, false));
      case "$lte" -> new FieldCondition(null, null, new Bound(operand, true));
      default -> null;
    };
  }

  private static FieldCondition equalTo(@Nullable Object value) {
    List<@Nullable Object> single = new ArrayList<>(1);
    single.add(value);
    return new FieldCondition(single, null, null);
  }

  private static @Nullable FieldCondition oneOf(Collection<?> options) {
    TreeSet<@Nullable Object> distinct = new TreeSet<>(IndexEntry::compareValues);
    for (Object option : options) {
      if (!FieldValues.isOrdered(option)) {
        return null;
      }
      distinct.add(option);
    }
    return new FieldCondition(new ArrayList<>(distinct), null, null);
  }

  /**
   * Keeps one demand of each kind; dropping another only makes the index return more than needed.
   */
  private FieldCondition and(FieldCondition other) {
    return new FieldCondition(
        equals == null ? other.equals : equals,
        lower == null ? other.lower : lower,
        upper == null ? other.upper : upper);
  }
}
