package app.folkmoot.insights.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;

/** What a metric's SQL returned: whole numbers only, in the order the SQL fixed. */
public record Rows(List<String> columns, List<long[]> values) {

  /** The values of a column, from top to bottom. */
  public long[] all(String name) {
    int index = column(name);
    return values.stream().mapToLong(row -> row[index]).toArray();
  }

  /** The rows of the members (column {@code member}) that pass. */
  public Rows ofMembers(LongPredicate passes) {
    int index = column("member");
    return new Rows(columns, values.stream().filter(row -> passes.test(row[index])).toList());
  }

  /** The same rows with one column more, computed from column {@code member}. */
  public Rows plus(String name, LongUnaryOperator ofMember) {
    int index = column("member");
    List<String> names = new ArrayList<>(columns);
    names.add(name);
    List<long[]> wider = new ArrayList<>();
    for (long[] row : values) {
      long[] copy = Arrays.copyOf(row, row.length + 1);
      copy[row.length] = ofMember.applyAsLong(row[index]);
      wider.add(copy);
    }
    return new Rows(names, wider);
  }

  public int size() {
    return values.size();
  }

  private int column(String name) {
    int index = columns.indexOf(name);
    if (index < 0) {
      throw new NoSuchElementException("the SQL returns no column " + name);
    }
    return index;
  }
}
