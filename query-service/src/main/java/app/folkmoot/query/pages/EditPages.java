package app.folkmoot.query.pages;

import app.folkmoot.query.discussions.ThreadReads;
import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.pages.FormSender;
import app.folkmoot.query.platform.pages.FormTokens;
import app.folkmoot.query.platform.pages.PageForm;
import app.folkmoot.query.platform.pages.Words;
import app.folkmoot.query.platform.posts.FullPostView;
import app.folkmoot.query.platform.posts.PostKind;
import app.folkmoot.query.platform.posts.PostView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing a post's words, and taking it away. */
@Controller
final class EditPages {
  private final ThreadReads threads;
  private final FormSender sender;
  private final FormTokens tokens;
  private final Words words;

  EditPages(ThreadReads threads, FormSender sender, FormTokens tokens, Words words) {
    this.threads = threads;
    this.sender = sender;
    this.tokens = tokens;
    this.words = words;
  }

  @GetMapping("/posts/{postId}/edit")
  String begin(Viewer viewer, @PathVariable UUID postId, Model model) {
    FullPostView full = threads.post(viewer, postId);
    PostView post = full.post();
    PageForm form =
        PageForm.blank(tokens.next())
            .with("title", post.title())
            .with(post.kind() == PostKind.RESOURCE ? "description" : "body", full.body())
            .with("tags", String.join(", ", post.tags()))
            .with("sequence", String.valueOf(full.sequence()));
    PostView.Resource resource = post.resource();
    if (resource != null) {
      form =
          form.with("url", resource.url())
              .with("resourceKind", resource.kind().name().toLowerCase(Locale.ROOT));
    }
    return show(model, post, form);
  }

  @PostMapping("/posts/{postId}/edit")
  String save(
      Viewer viewer,
      @PathVariable UUID postId,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    PageForm form = PageForm.posted(posted);
    PostView post = threads.post(viewer, postId).post();
    boolean resource = post.kind() == PostKind.RESOURCE;
    Map<String, Object> body = new HashMap<>();
    body.put("postId", postId);
    body.put("title", form.text("title"));
    body.put("sequence", form.text("sequence"));
    if (resource) {
      body.put("description", form.value("description"));
      body.put("url", form.value("url").strip());
      body.put("resourceKind", form.value("resourceKind"));
      body.put("tags", form.words("tags"));
    } else {
      body.put("body", form.value("body"));
    }
    FormSender.Sent sent =
        sender.send(
            request,
            response,
            resource ? "update-resource" : "edit-post",
            body,
            form,
            "title",
            "body",
            "description",
            "url",
            "resourceKind",
            "tags");
    if (sent.accepted() == null) {
      return show(model, post, sent.form());
    }
    flash.addFlashAttribute("notice", words.say("notice.saved"));
    return "redirect:/posts/" + postId;
  }

  /** Asks before a post is taken away, for it cannot be put back. */
  @GetMapping("/posts/{postId}/delete")
  String ask(Viewer viewer, @PathVariable UUID postId, Model model) {
    model.addAttribute("full", threads.post(viewer, postId));
    return "threads/delete";
  }

  @PostMapping("/posts/{postId}/delete")
  String delete(
      Viewer viewer,
      @PathVariable UUID postId,
      HttpServletRequest request,
      RedirectAttributes flash) {
    FullPostView full = threads.post(viewer, postId);
    boolean opening = full.threadId().equals(postId);
    return sender.press(
        request,
        flash,
        "delete-post",
        Map.of("postId", postId),
        words.say("notice.deleted"),
        opening ? "/groups/" + full.post().group().slug() : "/posts/" + full.threadId());
  }

  private String show(Model model, PostView post, PageForm form) {
    model.addAttribute("post", post);
    model.addAttribute("form", form);
    model.addAttribute("resourceKinds", WritePages.resourceKinds(words));
    return "threads/edit";
  }
}
