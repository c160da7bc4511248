package app.folkmoot.query.insights;

import app.folkmoot.query.platform.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The dashboard for leaders: the newest closed month, or any other by its address. */
@Controller
final class InsightsPages {
  private static final int TREND = 6;

  private final MonthReads reads;

  InsightsPages(MonthReads reads) {
    this.reads = reads;
  }

  /** A month to choose. */
  record Choice(String month, String name, boolean provisional, boolean current) {}

  @GetMapping("/insights")
  String newest(Viewer viewer, Model model) {
    List<Map<String, Object>> months = reads.months(viewer);
    String newest =
        months.stream()
            .filter(m -> !Boolean.TRUE.equals(m.get("provisional")))
            .findFirst()
            .or(() -> months.stream().findFirst())
            .map(m -> String.valueOf(m.get("month")))
            .orElse(null);
    return show(viewer, months, newest, model);
  }

  @GetMapping("/insights/{month}")
  String month(Viewer viewer, @PathVariable String month, Model model) {
    return show(viewer, reads.months(viewer), month, model);
  }

  private String show(
      Viewer viewer, List<Map<String, Object>> months, @Nullable String month, Model model) {
    List<Choice> choices = new ArrayList<>();
    for (Map<String, Object> each : months) {
      String name = String.valueOf(each.get("month"));
      choices.add(
          new Choice(
              name,
              Telling.month(name),
              Boolean.TRUE.equals(each.get("provisional")),
              name.equals(month)));
    }
    model.addAttribute("months", choices);
    model.addAttribute("month", month == null ? "" : Telling.month(month));
    if (month == null) {
      model.addAttribute("stories", List.of());
      model.addAttribute("sentences", List.of());
      model.addAttribute("provisional", false);
      model.addAttribute("closed", "");
      return "insights/month";
    }
    List<Document> items = reads.month(viewer, month);
    List<Story> stories =
        new Stories(
                month,
                items.stream().map(ShownNumber::of).toList(),
                reads.metrics(viewer),
                earlier(viewer, months, month))
            .all();
    model.addAttribute("stories", stories);
    model.addAttribute(
        "sentences",
        stories.stream()
            .filter(Story::shown)
            .sorted((a, b) -> Boolean.compare(b.notable(), a.notable()))
            .limit(3)
            .map(Story::headline)
            .toList());
    model.addAttribute("provisional", stories.stream().allMatch(Story::provisional));
    model.addAttribute("closed", closed(items));
    return "insights/month";
  }

  private TreeMap<String, List<ShownNumber>> earlier(
      Viewer viewer, List<Map<String, Object>> months, String month) {
    TreeMap<String, List<ShownNumber>> earlier = new TreeMap<>();
    months.stream()
        .filter(m -> !Boolean.TRUE.equals(m.get("provisional")))
        .map(m -> String.valueOf(m.get("month")))
        .filter(m -> m.compareTo(month) < 0)
        .limit(TREND - 1)
        .forEach(
            m -> earlier.put(m, reads.month(viewer, m).stream().map(ShownNumber::of).toList()));
    return earlier;
  }

  /** When it closed and on what it rests, for whoever wants to trace it. */
  private static String closed(List<Document> items) {
    return items.stream()
        .filter(item -> !item.getBoolean("provisional", false))
        .findFirst()
        .map(
            item ->
                "Closed on "
                    + item.getString("closedAt").substring(0, 10)
                    + " from events up to position "
                    + item.get("cutOff")
                    + " and erasures up to "
                    + item.get("erasureCutOff")
                    + ". A closed month stays as it is.")
        .orElse("");
  }
}
