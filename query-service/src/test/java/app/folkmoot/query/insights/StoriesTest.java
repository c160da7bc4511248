package app.folkmoot.query.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class StoriesTest {
  private static final String WHOLE =
      """
      {"metricId":"RSP-02","part":"","dimension":null,"cohort":null,"value":33.0,"unit":"hours",\
      "n":420,"interval":{"low":28.0,"high":38.0},"suppressed":false,"month":"2026-10"}\
      """;
  private static final String ON_SITE = cohort("on-site", "26.0", false);
  private static final String REMOTE = cohort("remote", "67.0", false);
  private static final String GAP =
      """
      {"metricId":"RSP-02","part":"gap","dimension":"work-location","cohort":null,"value":41.0,\
      "unit":"hours","n":75,"interval":{"low":26.0,"high":58.0},"suppressed":false,\
      "significance":"<0.01","verdict":"gap","month":"2026-10"}\
      """;

  @Test
  void tellsAGapInOneSentenceWithWhatItRestsOn() {
    Story story = story(WHOLE, ON_SITE, REMOTE, GAP);
    assertThat(story.notable()).isTrue();
    assertThat(story.headline())
        .isEqualTo(
            "In October 2026, people working remotely waited 26 to 58 hours longer for a first"
                + " answer than people on site (based on about 420 people).");
    assertThat(story.certainty()).contains("1 in 100");
  }

  @Test
  void tellsTheWholeWhereThereIsNoGap() {
    String open = GAP.replace("\"verdict\":\"gap\"", "\"verdict\":\"no-gap-shown\"");
    Story story =
        story(WHOLE, ON_SITE, REMOTE, open.replace("\"month\"", "\"smallestGap\":14.0,\"month\""));
    assertThat(story.notable()).isFalse();
    assertThat(story.headline()).contains("waited 33 hours on average");
    assertThat(story.asides())
        .containsExactly(
            "Where people work: no gap shown. The smallest gap we would have seen: 14 hours.");
  }

  @Test
  void saysWhyANumberIsNotShownAndDrawsNoDotForIt() {
    Story story = story(WHOLE, ON_SITE, cohort("remote", "null", true));
    assertThat(story.rows()).hasSize(3);
    assertThat(story.rows().getLast().value()).isEqualTo("not shown");
    assertThat(story.rows().getLast().reason()).contains("too few people");
    assertThat(Objects.requireNonNull(story.chart()).lines()).hasSize(2);
  }

  @Test
  void namesANumberThatCannotBeShown() {
    Story story =
        story(WHOLE.replace("33.0", "null").replace("\"suppressed\":false", "\"suppressed\":true"));
    assertThat(story.shown()).isFalse();
    assertThat(story.headline())
        .startsWith("How long does one wait: not shown for October 2026, because too few people");
    assertThat(story(WHOLE).shown()).isTrue();
  }

  private static Story story(String... items) {
    List<ShownNumber> numbers =
        List.of(items).stream().map(Document::parse).map(ShownNumber::of).toList();
    Map<String, Object> definition =
        Map.of("id", "RSP-02", "title", "How long does one wait", "description", "The mean wait.");
    return new Stories("2026-10", numbers, List.of(definition), new TreeMap<>()).all().getFirst();
  }

  private static String cohort(String name, String value, boolean hidden) {
    return """
    {"metricId":"RSP-02","part":"","dimension":"work-location","cohort":"%s","value":%s,\
    "unit":"hours","n":75,"suppressed":%s,"month":"2026-10"}\
    """
        .formatted(name, value, hidden);
  }
}
