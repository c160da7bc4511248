package app.folkmoot.query.pages;

import app.folkmoot.events.members.SelfIdentificationCatalogue;
import app.folkmoot.events.members.SelfIdentificationCatalogue.Dimension;
import app.folkmoot.query.platform.commands.CommandClient;
import app.folkmoot.query.platform.commands.CommandUnavailable;
import app.folkmoot.query.platform.pages.FormSender;
import app.folkmoot.query.platform.pages.Option;
import app.folkmoot.query.platform.pages.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How a person identifies, if they care to say: read back from command-service for this page alone
 * and kept nowhere else.
 */
@Controller
final class SelfIdentificationPages {
  private static final String PATH = "/profile/self-identification";

  private final CommandClient commands;
  private final FormSender sender;
  private final Words words;

  SelfIdentificationPages(CommandClient commands, FormSender sender, Words words) {
    this.commands = commands;
    this.sender = sender;
    this.words = words;
  }

  /**
   * One question as the page shows it.
   *
   * @param chosen what the person shared; empty where nothing
   */
  record Question(
      String name, String words, boolean several, List<Option> options, List<String> chosen) {}

  @GetMapping(PATH)
  String show(Model model) {
    Map<String, List<String>> shared;
    try {
      shared = commands.selfIdentification();
      model.addAttribute("readable", true);
    } catch (CommandUnavailable unknown) {
      shared = Map.of();
      model.addAttribute("readable", false);
    }
    List<Question> questions = new ArrayList<>();
    for (Dimension dimension : SelfIdentificationCatalogue.all()) {
      List<Option> options =
          dimension.values().stream()
              .map(value -> words.option("identity." + dimension.name() + ".", value))
              .toList();
      questions.add(
          new Question(
              dimension.name(),
              words.say("identity." + dimension.name()),
              dimension.several(),
              options,
              shared.getOrDefault(dimension.name(), List.of())));
    }
    model.addAttribute("questions", questions);
    return "members/self-identification";
  }

  /** Shares what is chosen; takes it back where nothing is. */
  @PostMapping(PATH + "/{name}")
  String change(
      @PathVariable String name,
      @RequestParam(defaultValue = "share") String act,
      @RequestParam(defaultValue = "") List<String> values,
      HttpServletRequest request,
      RedirectAttributes flash) {
    Dimension dimension = SelfIdentificationCatalogue.find(name).orElse(null);
    if (dimension == null) {
      return "redirect:" + PATH;
    }
    if (act.equals("withdraw") || values.isEmpty()) {
      return sender.press(
          request,
          flash,
          "withdraw-self-identification",
          Map.of("dimension", name),
          words.say("notice.withdrawn"),
          PATH);
    }
    return sender.press(
        request,
        flash,
        "share-self-identification",
        Map.of("dimension", name, "values", values, "consentVersion", dimension.consentVersion()),
        words.say("notice.shared"),
        PATH);
  }
}
