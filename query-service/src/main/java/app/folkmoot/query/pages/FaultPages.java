package app.folkmoot.query.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page for what no page could answer: unknown addresses, forbidden ones, faults. */
@Controller
final class FaultPages implements ErrorController {

  @RequestMapping("/error")
  ModelAndView fault(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    if (status == null || !status.isError()) {
      status = HttpStatus.NOT_FOUND;
    }
    String kind =
        switch (status) {
          case NOT_FOUND -> "not-found";
          case FORBIDDEN -> "forbidden";
          case SERVICE_UNAVAILABLE -> "catching-up";
          default -> status.is4xxClientError() ? "bad-request" : "fault";
        };
    return ErrorPages.page(status, kind, request);
  }
}
