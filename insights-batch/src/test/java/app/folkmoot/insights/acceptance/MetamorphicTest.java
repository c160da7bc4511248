package app.folkmoot.insights.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.folkmoot.events.RecordedEvent;
import app.folkmoot.insights.answers.AnswerRate;
import app.folkmoot.insights.answers.AnswerWait;
import app.folkmoot.insights.disclosure.Coverage;
import app.folkmoot.insights.engagement.Evenness;
import app.folkmoot.insights.engagement.Presence;
import app.folkmoot.insights.engagement.SpeakingUp;
import app.folkmoot.insights.newcomers.FirstWelcome;
import app.folkmoot.insights.platform.Cohorts;
import app.folkmoot.insights.platform.Gap;
import app.folkmoot.insights.platform.Measurement;
import app.folkmoot.insights.platform.Metric;
import app.folkmoot.insights.platform.Window;
import app.folkmoot.insights.platform.facts.FactFixture;
import app.folkmoot.insights.platform.facts.FactStore;
import app.folkmoot.insights.platform.facts.Facts;
import app.folkmoot.insights.platform.facts.MemorySurrogates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Changes to a community that must not change its numbers, and some that must, through every
 * metric's own path from events over facts and SQL (METRICS.md section 5).
 */
class MetamorphicTest {

  private static final List<Metric> METRICS =
      List.of(
          new Presence(),
          new SpeakingUp(),
          new Evenness(),
          new FirstWelcome(),
          new AnswerRate(),
          new AnswerWait(),
          new Coverage());
  private static final YearMonth MONTH = YearMonth.of(2026, 3);
  private static final Duration COMPUTED_AFTER = Duration.ofDays(38);
  private static final double MONTE_CARLO = 0.03;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void staysTheSameWhereNothingThatCountsHasChanged(long seed) {
    RandomCommunity community = RandomCommunity.draw(seed, "");
    List<RecordedEvent> events = community.events();
    Map<String, Object> numbers = measure(community);

    List<RecordedEvent> doubled = new ArrayList<>();
    events.forEach(event -> doubled.addAll(List.of(event, event)));
    assertThat(measure(community, doubled)).as("doubled").isEqualTo(numbers);
    List<RecordedEvent> replayed = new ArrayList<>(events);
    replayed.addAll(events);
    assertThat(measure(community, replayed)).as("replayed").isEqualTo(numbers);
    List<RecordedEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(measure(community, shuffled)).as("shuffled").isEqualTo(numbers);
    assertThat(measure(community, events, ZoneOffset.UTC, Duration.ZERO, true))
        .as("after the erased are dropped from the files")
        .isEqualTo(numbers);
    assertThat(measure(RandomCommunity.draw(seed, "another "))).as("renamed").isEqualTo(numbers);
    assertThat(measure(community.withBots())).as("with bots").isEqualTo(numbers);
    Duration east = Duration.ofMinutes(330);
    RandomCommunity earlier = community.shifted(east.negated());
    assertThat(
            measure(
                earlier, earlier.events(), ZoneOffset.ofHoursMinutes(5, 30), east.negated(), false))
        .as("shifted with its zone")
        .isEqualTo(numbers);
  }

  @ParameterizedTest
  @ValueSource(longs = 4)
  void seesWhatHasChanged(long seed) {
    RandomCommunity community = RandomCommunity.draw(seed, "");
    Map<String, Object> numbers = measure(community);
    RandomCommunity later = community.shifted(Duration.ofHours(9));
    assertThat(measure(later)).as("shifted without its zone").isNotEqualTo(numbers);
    assertThat(measure(RandomCommunity.draw(seed + 100, ""))).isNotEqualTo(numbers);
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7})
  void keepsDisclosedRatesWhenStrangersJoin(long seed) {
    RandomCommunity community = RandomCommunity.draw(seed, "");
    Map<String, Object> numbers = measure(community);
    Map<String, Object> more = measure(community.withStrangers());
    for (Metric metric : METRICS) {
      String id = metric.definition().id();
      if (numbers.containsKey(id + "/gap")) {
        for (String part : List.of(RandomCommunity.REFERENCE, RandomCommunity.FOCAL, "gap")) {
          assertThat(more.get(id + "/" + part)).isEqualTo(numbers.get(id + "/" + part));
        }
        assertThat(more.get(id)).as("%s of all", id).isNotEqualTo(numbers.get(id));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 10})
  void flipsEveryGapWhenTheCohortsChangeNames(long seed) {
    RandomCommunity community = RandomCommunity.draw(seed, "");
    Map<UUID, String> swapped = new HashMap<>();
    community
        .said()
        .forEach(
            (member, cohort) ->
                swapped.put(
                    member,
                    cohort.equals(RandomCommunity.FOCAL)
                        ? RandomCommunity.REFERENCE
                        : RandomCommunity.FOCAL));
    Map<String, Object> numbers = measure(community);
    Map<String, Object> flipped =
        measure(new RandomCommunity(community.happenings(), community.people(), swapped));
    int gaps = 0;
    for (Metric metric : METRICS) {
      String id = metric.definition().id();
      if (numbers.containsKey(id + "/gap")) {
        gaps++;
        assertThat(flipped.get(id + "/" + RandomCommunity.FOCAL))
            .isEqualTo(numbers.get(id + "/" + RandomCommunity.REFERENCE));
        assertThat(flipped.get(id + "/" + RandomCommunity.REFERENCE))
            .isEqualTo(numbers.get(id + "/" + RandomCommunity.FOCAL));
        assertThat(flipped.get(id)).isEqualTo(numbers.get(id));
        assertFlips(gap(numbers, id), gap(flipped, id));
      }
    }
    assertThat(gaps).isEqualTo(4);
  }

  private static void assertFlips(Gap one, Gap other) {
    assertThat(one.difference().value()).isNotZero();
    assertThat(other.difference().value()).isEqualTo(-one.difference().value(), within(1e-12));
    assertThat(other.ratio()).isEqualTo(1 / one.ratio(), within(1e-9));
    if (Double.isNaN(one.p())) {
      assertThat(other.p()).isNaN();
      assertThat(other.difference().interval().low())
          .isEqualTo(-one.difference().interval().high(), within(1e-12));
    } else {
      assertThat(other.p()).isEqualTo(one.p(), within(MONTE_CARLO));
    }
  }

  private static Gap gap(Map<String, Object> numbers, String id) {
    return (Gap) Objects.requireNonNull(numbers.get(id + "/gap"));
  }

  private Map<String, Object> measure(RandomCommunity community) {
    return measure(community, community.events());
  }

  private Map<String, Object> measure(RandomCommunity community, List<RecordedEvent> events) {
    return measure(community, events, ZoneOffset.UTC, Duration.ZERO, false);
  }

  /** All numbers by metric and part, without anybody's name. */
  private Map<String, Object> measure(
      RandomCommunity community,
      List<RecordedEvent> events,
      ZoneId zone,
      Duration shift,
      boolean compacted) {
    MemorySurrogates surrogates = new MemorySurrogates(7);
    Map<UUID, Long> known = new HashMap<>();
    for (UUID person : community.people()) {
      known.putAll(surrogates.of(List.of(person)));
    }
    Map<Long, Boolean> focal = new HashMap<>();
    community
        .said()
        .forEach(
            (member, cohort) ->
                focal.put(
                    Objects.requireNonNull(known.get(member)),
                    cohort.equals(RandomCommunity.FOCAL)));
    Cohorts cohorts = new Cohorts("site", RandomCommunity.REFERENCE, RandomCommunity.FOCAL, focal);
    Window window = new Window(MONTH, zone, RandomCommunity.MONTH.plus(COMPUTED_AFTER).plus(shift));
    Map<String, Object> numbers = new TreeMap<>();
    try (FactStore store = FactFixture.open(fresh(), zone, surrogates)) {
      FactFixture.feed(store, events, 499);
      if (compacted) {
        store.compact(1);
      }
      try (Facts facts = store.read(Long.MAX_VALUE, Long.MAX_VALUE)) {
        facts.look(window);
        for (Metric metric : METRICS) {
          note(
              numbers,
              Measurement.of(
                  metric,
                  facts.query(Facts.resource(metric.definition().sql())),
                  window,
                  List.of(cohorts)));
        }
      }
    }
    return numbers;
  }

  private static void note(Map<String, Object> numbers, Measurement measured) {
    String id = measured.metric().definition().id();
    if (measured.whole() != null) {
      numbers.put(id, measured.whole());
    }
    for (Measurement.Slice slice : measured.slices()) {
      slice.cells().forEach((cohort, cell) -> numbers.put(id + "/" + cohort, cell));
      if (slice.gap() != null) {
        numbers.put(id + "/gap", slice.gap());
      }
    }
  }

  private Path fresh() {
    try {
      return Files.createTempDirectory(directory, "facts");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
