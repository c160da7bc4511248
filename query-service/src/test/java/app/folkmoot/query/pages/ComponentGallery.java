package app.folkmoot.query.pages;

import app.folkmoot.query.discussions.ThreadReads;
import app.folkmoot.query.feed.FeedReads;
import app.folkmoot.query.groups.GroupReads;
import app.folkmoot.query.help.HelpReads;
import app.folkmoot.query.members.MemberReads;
import app.folkmoot.query.platform.PageRequest;
import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.pages.Option;
import app.folkmoot.query.platform.pages.PageForm;
import app.folkmoot.query.platform.posts.FullPostView;
import app.folkmoot.query.platform.posts.HelpStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows each component with its examples, under {@code /components/<name>}; only in tests. */
@Controller
final class ComponentGallery {
  private final FeedReads feed;
  private final GroupReads groups;
  private final HelpReads help;
  private final MemberReads members;
  private final ThreadReads threads;

  ComponentGallery(
      FeedReads feed, GroupReads groups, HelpReads help, MemberReads members, ThreadReads threads) {
    this.feed = feed;
    this.groups = groups;
    this.help = help;
    this.members = members;
    this.threads = threads;
  }

  static Path folder() {
    try {
      return Path.of(
          Objects.requireNonNull(ComponentGallery.class.getResource("/templates/components"))
              .toURI());
    } catch (java.net.URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static List<String> names() throws java.io.IOException {
    try (Stream<Path> folders = Files.list(folder())) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("examples.html")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @GetMapping("/components/{name}")
  String component(@PathVariable String name, Viewer viewer, Model model) throws Exception {
    PageRequest first = PageRequest.first();
    FullPostView opening = threads.post(viewer, SampleCommunity.THREAD);
    model.addAttribute("component", name);
    model.addAttribute("icons", icons());
    model.addAttribute("posts", feed.home(viewer, first).items());
    model.addAttribute("groups", groups.groups(viewer, null, first).items());
    model.addAttribute("group", groups.bySlug(viewer, "remote-writers"));
    model.addAttribute("requests", help.board(viewer, HelpStatus.OPEN, null, first).items());
    model.addAttribute("person", members.member(viewer, SampleCommunity.BEN));
    model.addAttribute("thread", ThreadPage.of(viewer, opening));
    model.addAttribute(
        "replies",
        ThreadPage.arrange(
            threads.replies(viewer, SampleCommunity.THREAD, first).items(),
            opening.answerId(),
            viewer));
    model.addAttribute(
        "options", List.of(new Option("a", "The first"), new Option("b", "The second", "A hint")));
    model.addAttribute("form", PageForm.blank("t").with("title", "Filled in").with("kind", "a"));
    model.addAttribute(
        "wrong",
        PageForm.blank("t")
            .with("slug", "Not a slug")
            .wrong("slug", "must be lower case")
            .wrong("days", "must not be empty"));
    return "gallery";
  }

  private static List<String> icons() throws java.io.IOException {
    List<String> names = new ArrayList<>();
    Path sprite = folder().resolve("../../static/icons.svg");
    Matcher ids = Pattern.compile("symbol id=\"([a-z]+)\"").matcher(Files.readString(sprite));
    while (ids.find()) {
      names.add(ids.group(1));
    }
    return names;
  }
}
