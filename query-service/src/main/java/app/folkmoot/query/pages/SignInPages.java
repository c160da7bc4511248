package app.folkmoot.query.pages;

import app.folkmoot.query.platform.signin.KeptForm;
import app.folkmoot.query.platform.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in, the way out, and the form that waited. */
@Controller
final class SignInPages {
  private final SignIn signIn;

  SignInPages(SignIn signIn) {
    this.signIn = signIn;
  }

  @GetMapping("/sign-in")
  String signIn(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String failed,
      Model model) {
    HttpSession session = request.getSession(false);
    model.addAttribute("failed", failed != null);
    model.addAttribute("kept", session != null && KeptForm.of(session).isPresent());
    return "sign-in/sign-in";
  }

  /** Leaves for the provider once it is known to answer. */
  @GetMapping("/sign-in/start")
  String start() {
    return "redirect:" + signIn.path();
  }

  @GetMapping("/signed-out")
  String signedOut() {
    return "sign-in/signed-out";
  }

  /** Shows the text of a form that came when its sender was no longer signed in. */
  @GetMapping("/kept")
  String kept(HttpSession session, Model model) {
    return KeptForm.of(session)
        .map(
            form -> {
              model.addAttribute("form", form);
              return "sign-in/kept";
            })
        .orElse("redirect:/");
  }

  @PostMapping("/kept/drop")
  String drop(HttpSession session) {
    KeptForm.dropFrom(session);
    return "redirect:/";
  }
}
