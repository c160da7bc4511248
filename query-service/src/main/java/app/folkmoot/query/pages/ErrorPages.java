package app.folkmoot.query.pages;

import app.folkmoot.query.platform.BadRequestException;
import app.folkmoot.query.platform.NotFoundException;
import app.folkmoot.query.platform.commands.SignInEnded;
import app.folkmoot.query.platform.signin.ProviderUnavailable;
import app.folkmoot.query.platform.signin.SignInAgain;
import app.folkmoot.query.platform.store.CatchingUpException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what goes wrong on a page into a page that says what happened and what to do next. */
@ControllerAdvice(annotations = Controller.class)
final class ErrorPages {
  private final SignInAgain signInAgain = new SignInAgain();

  @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
  ModelAndView notFound(HttpServletRequest request) {
    return page(HttpStatus.NOT_FOUND, "not-found", request);
  }

  @ExceptionHandler({BadRequestException.class, MissingServletRequestParameterException.class})
  ModelAndView malformed(HttpServletRequest request) {
    return page(HttpStatus.BAD_REQUEST, "bad-request", request);
  }

  @ExceptionHandler
  ModelAndView catchingUp(CatchingUpException why, HttpServletRequest request) {
    return page(HttpStatus.SERVICE_UNAVAILABLE, "catching-up", request);
  }

  @ExceptionHandler
  ModelAndView providerDown(ProviderUnavailable why, HttpServletRequest request) {
    return page(HttpStatus.SERVICE_UNAVAILABLE, "provider-down", request);
  }

  @ExceptionHandler
  void signInEnded(SignInEnded why, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    signInAgain.ask(request, response);
  }

  static ModelAndView page(HttpStatus status, String kind, HttpServletRequest request) {
    ModelAndView page = new ModelAndView("errors/error");
    page.setStatus(status);
    page.addObject("kind", kind);
    page.addObject("shell", FramePages.bare(request));
    return page;
  }
}
