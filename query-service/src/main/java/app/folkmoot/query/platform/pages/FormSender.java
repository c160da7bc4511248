package app.folkmoot.query.platform.pages;

import app.folkmoot.query.platform.commands.Accepted;
import app.folkmoot.query.platform.commands.CommandClient;
import app.folkmoot.query.platform.commands.CommandRefused;
import app.folkmoot.query.platform.commands.CommandUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends what a form asks for, and turns a refusal into what the page then says. */
public final class FormSender {
  private final CommandClient commands;
  private final Words words;

  FormSender(CommandClient commands, Words words) {
    this.commands = commands;
    this.words = words;
  }

  /**
   * What came of a form.
   *
   * @param accepted null where it was refused or not answered
   * @param form the form with what is wrong, to be shown again
   */
  public record Sent(@Nullable Accepted accepted, PageForm form) {}

  /**
   * Sends a form whose text must not be lost. Where it is not accepted, the answer's status is set:
   * 422 for a refusal, 503 where command-service cannot be reached; the page is then to be shown
   * again with the form that comes back.
   *
   * @param shown names of the fields the page shows
   */
  public Sent send(
      HttpServletRequest request,
      HttpServletResponse response,
      String command,
      Map<String, ?> body,
      PageForm form,
      String... shown) {
    try {
      return new Sent(commands.send(request, command, given(body), form.token()), form);
    } catch (CommandRefused refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return new Sent(null, form.refused(refusal, shown));
    } catch (CommandUnavailable unsettled) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      return new Sent(null, form.problem(words.say("trouble.unavailable")));
    }
  }

  /**
   * Sends what a single button asks for, and leads back to a page that says what came of it.
   *
   * @param notice text to show when done; null for none
   * @param back path of that page
   */
  public String press(
      HttpServletRequest request,
      RedirectAttributes flash,
      String command,
      Map<String, ?> body,
      @Nullable String notice,
      String back) {
    try {
      commands.send(request, command, given(body), request.getParameter("formToken"));
      if (notice != null) {
        flash.addFlashAttribute("notice", notice);
      }
    } catch (CommandRefused refusal) {
      flash.addFlashAttribute("trouble", refusal.words());
    } catch (CommandUnavailable unsettled) {
      flash.addFlashAttribute("trouble", words.say("trouble.unavailable-button"));
    }
    return "redirect:" + back;
  }

  private static Map<String, Object> given(Map<String, ?> body) {
    Map<String, Object> given = new LinkedHashMap<>();
    body.forEach(
        (field, value) -> {
          if (value != null) {
            given.put(field, value);
          }
        });
    return given;
  }
}
