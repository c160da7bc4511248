package app.folkmoot.query.pages;

import app.folkmoot.query.feed.FeedReads;
import app.folkmoot.query.groups.GroupReads;
import app.folkmoot.query.platform.PageRequest;
import app.folkmoot.query.platform.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Home: what one's groups said, newest first, and who still waits for a first answer. */
@Controller
final class HomePages {
  private static final int WAITING = 3;

  private final FeedReads feed;
  private final GroupReads groups;

  HomePages(FeedReads feed, GroupReads groups) {
    this.feed = feed;
    this.groups = groups;
  }

  @GetMapping("/")
  String home(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String after,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
      Model model) {
    Paged.add(model, feed.home(viewer, PageRequest.of(after, null)), "/", "after");
    if (part != null) {
      return "home/home :: items";
    }
    model.addAttribute(
        "waiting", after == null ? feed.waiting(viewer, WAITING) : java.util.List.of());
    model.addAttribute("groups", groups.joined(viewer));
    model.addAttribute("invitations", groups.invitations(viewer));
    return "home/home";
  }

  @GetMapping("/saved")
  String saved(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String after,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
      Model model) {
    Paged.add(model, feed.saved(viewer, PageRequest.of(after, null)), "/saved", "after");
    return part != null ? "home/saved :: items" : "home/saved";
  }
}
