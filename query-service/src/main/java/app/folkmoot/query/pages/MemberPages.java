package app.folkmoot.query.pages;

import app.folkmoot.query.groups.GroupReads;
import app.folkmoot.query.groups.GroupView;
import app.folkmoot.query.members.MemberReads;
import app.folkmoot.query.platform.PageRequest;
import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.pages.FormSender;
import app.folkmoot.query.platform.pages.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of the community, and one of them. */
@Controller
final class MemberPages {
  private final MemberReads members;
  private final GroupReads groups;
  private final FormSender sender;
  private final Words words;

  MemberPages(MemberReads members, GroupReads groups, FormSender sender, Words words) {
    this.members = members;
    this.groups = groups;
    this.sender = sender;
    this.words = words;
  }

  @GetMapping("/members")
  String people(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String query,
      @RequestParam(required = false) @Nullable String after,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
      Model model) {
    String wanted = Paged.wanted(query);
    String address = Paged.address("/members", wanted);
    Paged.add(model, members.people(viewer, wanted, PageRequest.of(after, null)), address, "after");
    model.addAttribute("query", wanted);
    return part != null ? "members/people :: items" : "members/people";
  }

  @GetMapping("/members/{memberId}")
  String member(Viewer viewer, @PathVariable UUID memberId, Model model) {
    model.addAttribute("member", members.member(viewer, memberId));
    model.addAttribute("kept", kept(viewer));
    return "members/member";
  }

  /** Invites to a group that the viewer looks after. */
  @PostMapping("/members/{memberId}/invite")
  String invite(
      Viewer viewer,
      @PathVariable UUID memberId,
      @RequestParam UUID group,
      HttpServletRequest request,
      RedirectAttributes flash) {
    return sender.press(
        request,
        flash,
        "invite-member",
        Map.of("groupId", group, "memberId", memberId),
        words.say("notice.member.invite-member"),
        "/members/" + memberId);
  }

  @PostMapping("/members/{memberId}/follow")
  String follow(
      Viewer viewer,
      @PathVariable UUID memberId,
      @RequestParam boolean on,
      HttpServletRequest request,
      RedirectAttributes flash) {
    String name = members.member(viewer, memberId).displayName();
    return sender.press(
        request,
        flash,
        on ? "follow-member" : "unfollow-member",
        Map.of("memberId", memberId),
        words.say(on ? "notice.followed" : "notice.unfollowed", name),
        "/members/" + memberId);
  }

  private List<GroupView> kept(Viewer viewer) {
    return groups.joined(viewer).stream()
        .filter(group -> !group.archived() && viewer.standingIn(group.groupId()).keeper())
        .toList();
  }
}
