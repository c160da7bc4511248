package app.folkmoot.query.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.bson.Document;

/**
 * Where a stretch of a list ended: the ordering fields of its last item, so that what is written
 * meanwhile neither repeats nor hides anything.
 */
public final class Cursor {
  private Cursor() {}

  /** A cursor of these parts; none may hold a line feed. */
  public static String of(Object... parts) {
    String joined =
        String.join("\n", java.util.Arrays.stream(parts).map(Object::toString).toList());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }

  /** A cursor at a time and a position. */
  public static String at(Instant time, long position) {
    return of(time.toEpochMilli(), position);
  }

  /**
   * The parts of a cursor.
   *
   * @throws BadRequestException if it is not one of this many parts
   */
  public static List<String> parts(String cursor, int count) {
    try {
      String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> parts = List.of(joined.split("\n", -1));
      if (parts.size() == count) {
        return parts;
      }
    } catch (IllegalArgumentException notBase64) {
      // told below
    }
    throw invalid();
  }

  /** Restricts a query to what lies beyond a cursor made by {@link #at}. */
  public static Document beyond(
      Document query, String cursor, String time, String position, boolean descending) {
    List<String> parts = parts(cursor, 2);
    try {
      Instant at = Instant.ofEpochMilli(Long.parseLong(parts.get(0)));
      long place = Long.parseLong(parts.get(1));
      String orEqual = descending ? "$lte" : "$gte";
      String beyond = descending ? "$lt" : "$gt";
      java.util.Date date = java.util.Date.from(at);
      return query
          .append(time, new Document(orEqual, date))
          .append(
              "$or",
              List.of(
                  new Document(time, new Document(beyond, date)),
                  new Document(time, date).append(position, new Document(beyond, place))));
    } catch (ArithmeticException | NumberFormatException e) {
      throw invalid();
    }
  }

  private static BadRequestException invalid() {
    return new BadRequestException("cursor", "must be one that an earlier page gave");
  }
}
