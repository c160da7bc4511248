package app.folkmoot.query.pages;

import app.folkmoot.query.members.MemberReads;
import app.folkmoot.query.members.MemberView;
import app.folkmoot.query.members.PreferencesView;
import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.pages.FormSender;
import app.folkmoot.query.platform.pages.FormTokens;
import app.folkmoot.query.platform.pages.Option;
import app.folkmoot.query.platform.pages.PageForm;
import app.folkmoot.query.platform.pages.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own profile and when to be told of what. */
@Controller
final class ProfilePages {
  private final MemberReads members;
  private final FormSender sender;
  private final FormTokens tokens;
  private final Words words;

  ProfilePages(MemberReads members, FormSender sender, FormTokens tokens, Words words) {
    this.members = members;
    this.sender = sender;
    this.tokens = tokens;
    this.words = words;
  }

  @GetMapping("/profile")
  String profile(Viewer viewer, Model model) {
    PageForm form = PageForm.blank(tokens.next());
    UUID own = viewer.memberId();
    if (own != null) {
      MemberView me = members.member(viewer, own);
      form =
          form.with("displayName", me.displayName())
              .with("headline", me.headline())
              .with("pronouns", me.pronouns())
              .with("skills", String.join(", ", me.skills()))
              .with("languages", String.join(", ", me.languages()))
              .with("timeZone", me.timeZone())
              .with("links", String.join("\n", me.links()));
    }
    return showProfile(model, form);
  }

  @PostMapping("/profile")
  String saveProfile(
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    PageForm form = PageForm.posted(posted);
    Map<String, Object> body = new HashMap<>();
    body.put("displayName", form.value("displayName").strip());
    body.put("headline", form.text("headline"));
    body.put("pronouns", form.text("pronouns"));
    body.put("skills", form.words("skills"));
    body.put("languages", form.words("languages"));
    body.put("timeZone", form.text("timeZone"));
    body.put("links", form.words("links"));
    FormSender.Sent sent =
        sender.send(
            request,
            response,
            "update-profile",
            body,
            form,
            "displayName",
            "headline",
            "pronouns",
            "skills",
            "languages",
            "timeZone",
            "links");
    if (sent.accepted() == null) {
      return showProfile(model, sent.form());
    }
    flash.addFlashAttribute("notice", words.say("notice.saved"));
    return "redirect:/profile";
  }

  @GetMapping("/profile/notifications")
  String notifications(Viewer viewer, Model model) {
    PageForm form = PageForm.blank(tokens.next()).with("digestEvery", "weekly");
    PreferencesView wanted = members.preferences(viewer).orElse(null);
    if (wanted != null) {
      form =
          form.with("digestEvery", wanted.digestEvery())
              .with("quietFrom", text(wanted.quietFrom()))
              .with("quietTo", text(wanted.quietTo()))
              .with("workDays", wanted.workDays().stream().map(DayOfWeek::name).toList())
              .with("mutedKinds", wanted.mutedKinds());
    }
    return showNotifications(model, form);
  }

  @PostMapping("/profile/notifications")
  String saveNotifications(
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    PageForm form = PageForm.posted(posted);
    Map<String, Object> body = new HashMap<>();
    body.put("digestEvery", form.value("digestEvery"));
    body.put("quietFrom", form.text("quietFrom"));
    body.put("quietTo", form.text("quietTo"));
    body.put("workDays", form.chosen("workDays"));
    body.put("mutedKinds", form.chosen("mutedKinds"));
    FormSender.Sent sent =
        sender.send(
            request,
            response,
            "set-notification-preferences",
            body,
            form,
            "digestEvery",
            "quietFrom",
            "quietTo",
            "workDays",
            "mutedKinds");
    if (sent.accepted() == null) {
      return showNotifications(model, sent.form());
    }
    flash.addFlashAttribute("notice", words.say("notice.saved"));
    return "redirect:/profile/notifications";
  }

  private String showProfile(Model model, PageForm form) {
    List<Option> zones = new ArrayList<>();
    zones.add(new Option("", words.say("profile.zone.community")));
    new TreeSet<>(ZoneId.getAvailableZoneIds())
        .stream()
            .filter(
                zone ->
                    zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("System"))
            .forEach(zone -> zones.add(new Option(zone, zone.replace('_', ' '))));
    model.addAttribute("zones", zones);
    model.addAttribute("form", form);
    return "members/profile";
  }

  private String showNotifications(Model model, PageForm form) {
    model.addAttribute("form", form);
    model.addAttribute("rhythms", options("option.digest.", "never", "daily", "weekly", "monthly"));
    model.addAttribute(
        "days",
        Arrays.stream(DayOfWeek.values())
            .map(day -> words.option("option.day.", day.name()))
            .toList());
    model.addAttribute(
        "kinds", options("option.notice.", "reply", "mention", "reaction", "help", "group"));
    return "members/notifications";
  }

  private List<Option> options(String prefix, String... values) {
    return Stream.of(values).map(value -> words.option(prefix, value)).toList();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString().toLowerCase(Locale.ROOT);
  }
}
