package app.folkmoot.query.pages;

import app.folkmoot.query.members.MeView;
import app.folkmoot.query.members.MemberReads;
import app.folkmoot.query.platform.Role;
import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.commands.OwnWrites;
import app.folkmoot.query.platform.signin.WhoIsLooking;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/** Gives every page its frame. */
@ControllerAdvice(annotations = Controller.class)
final class FramePages {
  private final WhoIsLooking whoIsLooking;
  private final MemberReads members;

  FramePages(WhoIsLooking whoIsLooking, MemberReads members) {
    this.whoIsLooking = whoIsLooking;
    this.members = members;
  }

  @ModelAttribute("shell")
  Shell shell(HttpServletRequest request) {
    Optional<Viewer> viewer = whoIsLooking.at(request);
    MeView me = viewer.map(members::me).orElse(null);
    String name = me == null || me.displayName() == null ? "" : me.displayName();
    return new Shell(
        me == null ? null : me.memberId(),
        name,
        viewer.map(v -> v.has(Role.LEADER)).orElse(false),
        theme(request),
        request.getAttribute(OwnWrites.BEHIND) != null,
        path(request));
  }

  /** A frame for when nothing may be asked of the reads. */
  static Shell bare(HttpServletRequest request) {
    return new Shell(null, "", false, theme(request), false, "/");
  }

  private static @Nullable String theme(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, ThemePages.COOKIE);
    return cookie != null && ThemePages.THEMES.contains(cookie.getValue())
        ? cookie.getValue()
        : null;
  }

  private static String path(HttpServletRequest request) {
    String query = request.getQueryString();
    boolean page = request.getMethod().equals("GET");
    return page ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
  }
}
