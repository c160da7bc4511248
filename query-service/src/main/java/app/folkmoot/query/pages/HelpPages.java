package app.folkmoot.query.pages;

import app.folkmoot.query.help.HelpReads;
import app.folkmoot.query.platform.PageRequest;
import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.pages.FormSender;
import app.folkmoot.query.platform.pages.FormTokens;
import app.folkmoot.query.platform.pages.PageForm;
import app.folkmoot.query.platform.pages.Words;
import app.folkmoot.query.platform.posts.HelpStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The help board, and what people do about a request. */
@Controller
final class HelpPages {
  private static final List<HelpStatus> SHOWN =
      List.of(HelpStatus.OPEN, HelpStatus.TAKEN, HelpStatus.DONE);

  private final HelpReads help;
  private final FormSender sender;
  private final FormTokens tokens;
  private final Words words;

  HelpPages(HelpReads help, FormSender sender, FormTokens tokens, Words words) {
    this.help = help;
    this.sender = sender;
    this.tokens = tokens;
    this.words = words;
  }

  @GetMapping("/help")
  String board(
      Viewer viewer,
      @RequestParam(defaultValue = "open") String status,
      @RequestParam(required = false) @Nullable String skill,
      @RequestParam(required = false) @Nullable String after,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
      Model model) {
    HelpStatus wanted = statusOf(status);
    String named = skill == null || skill.isBlank() ? null : skill.strip();
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/help").queryParam("status", lower(wanted));
    if (named != null) {
      address.queryParam("skill", "{skill}");
    }
    String list =
        address
            .encode()
            .buildAndExpand(named == null ? Map.of() : Map.of("skill", named))
            .toUriString();
    Paged.add(model, help.board(viewer, wanted, named, PageRequest.of(after, null)), list, "after");
    if (part != null) {
      return "help/board :: items";
    }
    model.addAttribute("status", lower(wanted));
    model.addAttribute("statuses", SHOWN.stream().map(HelpPages::lower).toList());
    model.addAttribute("skill", named);
    addOffers(viewer, model);
    return "help/board";
  }

  @GetMapping("/help/offers")
  String offers(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String after,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
      Model model) {
    Paged.add(
        model, help.standingOffers(viewer, PageRequest.of(after, null)), "/help/offers", "after");
    model.addAttribute("own", viewer.memberId());
    if (part != null) {
      return "help/offers :: items";
    }
    model.addAttribute("form", PageForm.blank(tokens.next()));
    return "help/offers";
  }

  @PostMapping("/help/offers")
  String offerStanding(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    PageForm form = PageForm.posted(posted);
    Map<String, Object> body = new HashMap<>();
    body.put("skills", form.words("skills"));
    body.put("availability", form.text("availability"));
    FormSender.Sent sent =
        sender.send(request, response, "offer-help", body, form, "skills", "availability");
    if (sent.accepted() == null) {
      Paged.add(model, help.standingOffers(viewer, PageRequest.first()), "/help/offers", "after");
      model.addAttribute("own", viewer.memberId());
      model.addAttribute("form", sent.form());
      return "help/offers";
    }
    flash.addFlashAttribute("notice", words.say("notice.standing-offer"));
    return "redirect:/help/offers";
  }

  @PostMapping("/help/{requestId}/offers")
  String offer(
      @PathVariable UUID requestId,
      @RequestParam(defaultValue = "") String message,
      HttpServletRequest request,
      RedirectAttributes flash) {
    Map<String, Object> body = new HashMap<>();
    body.put("requestId", requestId);
    body.put("message", message.isBlank() ? null : message.strip());
    return press(request, flash, "offer-help", body, "notice.offered", "/posts/" + requestId);
  }

  /** Accepts, declines or takes back an offer. */
  @PostMapping("/help/{requestId}/offers/{offerId}")
  String decide(
      @PathVariable UUID requestId,
      @PathVariable UUID offerId,
      @RequestParam String act,
      HttpServletRequest request,
      RedirectAttributes flash) {
    String command =
        switch (act) {
          case "accept" -> "accept-offer";
          case "decline" -> "decline-offer";
          default -> "withdraw-offer";
        };
    return press(
        request,
        flash,
        command,
        Map.of("offerId", offerId),
        "notice." + command,
        "/posts/" + requestId);
  }

  @PostMapping("/help/offers/{offerId}/withdraw")
  String withdraw(
      @PathVariable UUID offerId, HttpServletRequest request, RedirectAttributes flash) {
    return press(
        request,
        flash,
        "withdraw-offer",
        Map.of("offerId", offerId),
        "notice.withdraw-offer",
        "/help/offers");
  }

  @PostMapping("/help/{requestId}/complete")
  String complete(
      @PathVariable UUID requestId, HttpServletRequest request, RedirectAttributes flash) {
    return press(
        request,
        flash,
        "complete-help",
        Map.of("requestId", requestId),
        "notice.completed",
        "/posts/" + requestId);
  }

  @PostMapping("/help/{requestId}/cancel")
  String cancel(
      @PathVariable UUID requestId, HttpServletRequest request, RedirectAttributes flash) {
    return press(
        request,
        flash,
        "cancel-help-request",
        Map.of("requestId", requestId),
        "notice.cancelled",
        "/posts/" + requestId);
  }

  @PostMapping("/help/{requestId}/thanks")
  String thank(
      @PathVariable UUID requestId,
      @RequestParam(defaultValue = "") String message,
      HttpServletRequest request,
      RedirectAttributes flash) {
    return press(
        request,
        flash,
        "thank-helper",
        Map.of("requestId", requestId, "message", message.strip()),
        "notice.thanked",
        "/posts/" + requestId);
  }

  private void addOffers(Viewer viewer, Model model) {
    model.addAttribute("offers", help.standingOffers(viewer, new PageRequest(null, 5)).items());
  }

  private String press(
      HttpServletRequest request,
      RedirectAttributes flash,
      String command,
      Map<String, ?> body,
      String notice,
      String back) {
    return sender.press(request, flash, command, body, words.say(notice), back);
  }

  private static HelpStatus statusOf(String name) {
    return Arrays.stream(HelpStatus.values())
        .filter(status -> lower(status).equals(name))
        .findAny()
        .orElse(HelpStatus.OPEN);
  }

  private static String lower(HelpStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
