package app.folkmoot.query.pages;

import app.folkmoot.query.discussions.ThreadReads;
import app.folkmoot.query.help.HelpReads;
import app.folkmoot.query.platform.Page;
import app.folkmoot.query.platform.PageRequest;
import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.pages.FormSender;
import app.folkmoot.query.platform.pages.FormTokens;
import app.folkmoot.query.platform.pages.PageForm;
import app.folkmoot.query.platform.pages.Words;
import app.folkmoot.query.platform.posts.FullPostView;
import app.folkmoot.query.platform.posts.Markdown;
import app.folkmoot.query.platform.posts.PostKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A thread: the opening post, the replies, and a place to reply. */
@Controller
final class ThreadPages {
  private static final int REPLIES = 50;

  private final ThreadReads threads;
  private final HelpReads help;
  private final FormSender sender;
  private final FormTokens tokens;
  private final Words words;
  private final Markdown markdown;

  ThreadPages(
      ThreadReads threads,
      HelpReads help,
      FormSender sender,
      FormTokens tokens,
      Words words,
      Markdown markdown) {
    this.threads = threads;
    this.help = help;
    this.sender = sender;
    this.tokens = tokens;
    this.words = words;
    this.markdown = markdown;
  }

  /**
   * The thread; for a reply's id the thread it is in.
   *
   * @param to the reply to answer; null to answer the thread
   * @param written a reply to show at the end even if the list does not reach it yet
   */
  @GetMapping("/posts/{postId}")
  String thread(
      Viewer viewer,
      @PathVariable UUID postId,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable UUID to,
      @RequestParam(required = false) @Nullable UUID written,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
      Model model) {
    FullPostView opening = threads.post(viewer, postId);
    if (!opening.threadId().equals(postId)) {
      return "redirect:/posts/" + opening.threadId() + "?written=" + postId + "#p-" + postId;
    }
    PageForm form =
        PageForm.blank(tokens.next()).with("parentId", to == null ? null : to.toString());
    show(viewer, opening, after, written, form, model);
    return part != null ? "threads/thread :: items" : "threads/thread";
  }

  @PostMapping("/posts/{postId}/replies")
  String reply(
      Viewer viewer,
      @PathVariable UUID postId,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    PageForm form = PageForm.posted(posted);
    if (form.value("act").equals("preview")) {
      model.addAttribute("preview", markdown.html(form.value("body")));
      show(viewer, threads.post(viewer, postId), null, null, form, model);
      return "threads/thread";
    }
    Map<String, Object> body = new HashMap<>();
    body.put("postId", postId);
    body.put("parentId", form.text("parentId"));
    body.put("body", form.value("body"));
    FormSender.Sent sent = sender.send(request, response, "reply", body, form, "body");
    if (sent.accepted() == null) {
      show(viewer, threads.post(viewer, postId), null, null, sent.form(), model);
      return "threads/thread";
    }
    UUID id = sent.accepted().id();
    flash.addFlashAttribute("notice", words.say("notice.replied"));
    return "redirect:/posts/" + postId + "?written=" + id + "#p-" + id;
  }

  @PostMapping("/posts/{postId}/reactions")
  String react(
      Viewer viewer,
      @PathVariable UUID postId,
      @RequestParam String kind,
      @RequestParam(defaultValue = "true") boolean on,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
      HttpServletRequest request,
      RedirectAttributes flash) {
    String back =
        sender.press(
            request,
            flash,
            on ? "react" : "unreact",
            Map.of("postId", postId, "kind", kind),
            null,
            "/posts/" + postId);
    return part != null ? "redirect:/posts/" + postId + "/reactions" : back;
  }

  /** The reactions alone, to be put in place of those on the page. */
  @GetMapping("/posts/{postId}/reactions")
  String reactions(Viewer viewer, @PathVariable UUID postId, Model model) {
    model.addAttribute("post", threads.post(viewer, postId).post());
    return "components/reactions/reactions :: reactions(post=${post})";
  }

  @PostMapping("/posts/{postId}/answer")
  String answer(
      Viewer viewer,
      @PathVariable UUID postId,
      HttpServletRequest request,
      RedirectAttributes flash) {
    return press(request, flash, "mark-answer", Map.of("postId", postId), "notice.answer", postId);
  }

  @PostMapping("/posts/{postId}/save")
  String save(
      @PathVariable UUID postId,
      @RequestParam boolean on,
      HttpServletRequest request,
      RedirectAttributes flash) {
    Map<String, Object> body = Map.of("postId", postId, "on", on);
    return press(request, flash, "save-post", body, on ? "notice.kept" : "notice.unkept", postId);
  }

  @PostMapping("/posts/{postId}/pin")
  String pin(
      @PathVariable UUID postId,
      @RequestParam boolean on,
      HttpServletRequest request,
      RedirectAttributes flash) {
    Map<String, Object> body = Map.of("postId", postId, "on", on);
    return press(
        request, flash, "pin-post", body, on ? "notice.pinned" : "notice.unpinned", postId);
  }

  @PostMapping("/posts/{postId}/lock")
  String lock(
      @PathVariable UUID postId,
      @RequestParam boolean on,
      HttpServletRequest request,
      RedirectAttributes flash) {
    Map<String, Object> body = Map.of("postId", postId, "on", on);
    return press(
        request, flash, "lock-discussion", body, on ? "notice.locked" : "notice.unlocked", postId);
  }

  private String press(
      HttpServletRequest request,
      RedirectAttributes flash,
      String command,
      Map<String, ?> body,
      String notice,
      UUID postId) {
    return sender.press(request, flash, command, body, words.say(notice), "/posts/" + postId);
  }

  private void show(
      Viewer viewer,
      FullPostView opening,
      @Nullable String after,
      @Nullable UUID written,
      PageForm form,
      Model model) {
    UUID id = opening.post().postId();
    Page<FullPostView> replies = threads.replies(viewer, id, new PageRequest(after, REPLIES));
    List<FullPostView> shown = replies.items();
    List<FullPostView> beyond = new ArrayList<>();
    if (written != null && shown.stream().noneMatch(r -> r.post().postId().equals(written))) {
      beyond.add(threads.post(viewer, written));
    }
    Paged.add(model, replies, "/posts/" + id, "after");
    model.addAttribute("opening", opening);
    model.addAttribute("post", opening.post());
    model.addAttribute("thread", ThreadPage.of(viewer, opening));
    model.addAttribute("replies", ThreadPage.arrange(shown, opening.answerId(), viewer));
    model.addAttribute("beyond", ThreadPage.arrange(beyond, opening.answerId(), viewer));
    model.addAttribute("form", form);
    String parent = form.text("parentId");
    model.addAttribute(
        "answering",
        parent == null
            ? null
            : threads.post(viewer, UUID.fromString(parent)).post().author().displayName());
    if (opening.post().kind() == PostKind.HELP_REQUEST) {
      model.addAttribute("help", help.request(viewer, id));
      model.addAttribute("own", viewer.memberId());
    }
  }
}
