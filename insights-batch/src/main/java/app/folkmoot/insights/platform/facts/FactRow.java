package app.folkmoot.insights.platform.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the fact table.
 *
 * @param at UTC
 * @param day the day of {@code at} in the community's zone, computed here because SQL has no zones
 * @param hour 0 to 23, likewise
 * @param memberDay the day in the member's own zone, for visits
 * @param member surrogate of who did it; null where an erased member's act stays
 * @param other surrogate of to whom
 */
record FactRow(
    long position,
    String act,
    Instant at,
    Instant recordedAt,
    LocalDate day,
    int hour,
    @Nullable LocalDate memberDay,
    @Nullable Long member,
    @Nullable Long other,
    @Nullable UUID post,
    @Nullable UUID thread,
    @Nullable UUID group,
    @Nullable String detail,
    boolean imported) {

  /** The columns, in the order of the components. */
  static final String COLUMNS =
      """
      position BIGINT NOT NULL, act VARCHAR NOT NULL, happened_at TIMESTAMP NOT NULL, \
      recorded_at TIMESTAMP NOT NULL, day DATE NOT NULL, hour TINYINT NOT NULL, member_day DATE, \
      member BIGINT, other BIGINT, post UUID, thread UUID, group_id UUID, detail VARCHAR, \
      imported BOOLEAN NOT NULL\
      """;

  static FactRow of(Act act, @Nullable Long member, @Nullable Long other, ZoneId zone) {
    ZonedDateTime local = act.at().atZone(zone);
    return new FactRow(
        act.position(),
        act.act(),
        act.at(),
        act.recordedAt(),
        local.toLocalDate(),
        local.getHour(),
        act.memberDay(),
        member,
        other,
        act.post(),
        act.thread(),
        act.group(),
        act.detail(),
        act.imported());
  }
}
