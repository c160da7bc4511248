package app.folkmoot.query.insights;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One published number, read for a page. */
record ShownNumber(
    String month,
    String metricId,
    String part,
    @Nullable String dimension,
    @Nullable String cohort,
    @Nullable Double value,
    String unit,
    @Nullable Long people,
    @Nullable Double low,
    @Nullable Double high,
    boolean suppressed,
    @Nullable String reason,
    @Nullable String bound,
    @Nullable String significance,
    @Nullable String verdict,
    @Nullable Double smallestGap,
    boolean mayNotRepresentEveryone,
    boolean provisional) {

  static ShownNumber of(Document item) {
    Document interval = item.get("interval", Document.class);
    return new ShownNumber(
        item.getString("month"),
        item.getString("metricId"),
        item.getString("part"),
        item.getString("dimension"),
        item.getString("cohort"),
        number(item, "value"),
        item.getString("unit"),
        item.get("n") instanceof Number n ? n.longValue() : null,
        interval == null ? null : number(interval, "low"),
        interval == null ? null : number(interval, "high"),
        item.getBoolean("suppressed", false),
        item.getString("reason"),
        item.getString("bound"),
        item.getString("significance"),
        item.getString("verdict"),
        number(item, "smallestGap"),
        item.getBoolean("mayNotRepresentEveryone", false),
        item.getBoolean("provisional", false));
  }

  boolean isGap() {
    return part.equals("gap");
  }

  private static @Nullable Double number(Document from, String field) {
    return from.get(field) instanceof Number n ? n.doubleValue() : null;
  }
}
