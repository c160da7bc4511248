package app.folkmoot.insights.platform.keys;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The cohorts closed windows were computed with: value by surrogate, sealed as a whole. */
public final class FrozenCohorts {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<Long, String>> VALUES = new TypeReference<>() {};

  private final JdbcTemplate jdbc;
  private final SealingKey key;

  public FrozenCohorts(JdbcTemplate jdbc, SealingKey key) {
    this.jdbc = jdbc;
    this.key = key;
  }

  /** The cohort of exactly this window. */
  public Optional<Map<Long, String>> of(YearMonth month, String dimension) {
    return first("month = ?", month, dimension);
  }

  /** The latest cohort of an earlier window. */
  public Optional<Map<Long, String>> before(YearMonth month, String dimension) {
    return first("month < ?", month, dimension);
  }

  /** Keeps the cohort of a window; a second call changes nothing. */
  public void freeze(YearMonth month, String dimension, Map<Long, String> values) {
    byte[] sealed =
        key.seal(JSON.writeValueAsBytes(new TreeMap<>(values)), about(month.toString(), dimension));
    jdbc.update(
        "insert into frozen_cohort values (?, ?, ?) on conflict do nothing",
        month.toString(),
        dimension,
        sealed);
  }

  private Optional<Map<Long, String>> first(String condition, YearMonth month, String dimension) {
    List<Map<Long, String>> found =
        jdbc.query(
            "select month, sealed from frozen_cohort where "
                + condition
                + " and dimension = ? order by month desc limit 1",
            (row, n) ->
                JSON.readValue(
                    key.open(row.getBytes(2), about(row.getString(1), dimension)), VALUES),
            month.toString(),
            dimension);
    return found.stream().findFirst();
  }

  private static byte[] about(String month, String dimension) {
    return (month + "|" + dimension).getBytes(StandardCharsets.UTF_8);
  }
}
