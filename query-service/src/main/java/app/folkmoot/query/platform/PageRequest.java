package app.folkmoot.query.platform;

import org.jspecify.annotations.Nullable;

/**
 * Which stretch of a list is wanted.
 *
 * @param cursor as an earlier page gave it; null for the beginning
 * @param limit 1 to {@link #MOST}
 */
public record PageRequest(@Nullable String cursor, int limit) {
  public static final int USUAL = 20;
  public static final int MOST = 100;

  /**
   * A checked request.
   *
   * @param limit {@link #USUAL} where null
   * @throws BadRequestException for a limit out of range
   */
  public static PageRequest of(@Nullable String cursor, @Nullable Integer limit) {
    int wanted = limit == null ? USUAL : limit;
    if (wanted < 1 || wanted > MOST) {
      throw new BadRequestException("limit", "must be from 1 to " + MOST);
    }
    return new PageRequest(cursor == null || cursor.isEmpty() ? null : cursor, wanted);
  }

  public static PageRequest first() {
    return new PageRequest(null, USUAL);
  }
}
