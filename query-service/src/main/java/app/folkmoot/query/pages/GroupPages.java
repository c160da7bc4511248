package app.folkmoot.query.pages;

import app.folkmoot.query.feed.FeedReads;
import app.folkmoot.query.groups.GroupMemberView;
import app.folkmoot.query.groups.GroupReads;
import app.folkmoot.query.groups.GroupView;
import app.folkmoot.query.platform.Page;
import app.folkmoot.query.platform.PageRequest;
import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.pages.FormSender;
import app.folkmoot.query.platform.pages.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
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

/** The list of groups, one group, who is in it, and the ways in and out. */
@Controller
final class GroupPages {
  private static final int FEW = 8;

  private final GroupReads groups;
  private final FeedReads feed;
  private final FormSender sender;
  private final Words words;

  GroupPages(GroupReads groups, FeedReads feed, FormSender sender, Words words) {
    this.groups = groups;
    this.feed = feed;
    this.sender = sender;
    this.words = words;
  }

  @GetMapping("/groups")
  String list(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String query,
      @RequestParam(required = false) @Nullable String after,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
      Model model) {
    String wanted = Paged.wanted(query);
    String address = Paged.address("/groups", wanted);
    Paged.add(model, groups.groups(viewer, wanted, PageRequest.of(after, null)), address, "after");
    if (part != null) {
      return "groups/groups :: items";
    }
    model.addAttribute("query", wanted);
    model.addAttribute("invitations", groups.invitations(viewer));
    return "groups/groups";
  }

  @GetMapping("/groups/{slug}")
  String group(
      Viewer viewer,
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String after,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
      Model model) {
    GroupView group = groups.bySlug(viewer, slug);
    model.addAttribute("group", group);
    if (!group.readable()) {
      return "groups/invited";
    }
    UUID id = group.groupId();
    Paged.add(
        model, feed.group(viewer, id, PageRequest.of(after, null)), "/groups/" + slug, "after");
    if (part != null) {
      return "groups/group :: items";
    }
    boolean keeper = viewer.standingIn(id).keeper();
    model.addAttribute("keeper", keeper);
    model.addAttribute("pinned", after == null ? feed.pinned(viewer, id) : List.of());
    model.addAttribute("keepers", groups.keepers(viewer, id));
    model.addAttribute("members", groups.members(viewer, id, new PageRequest(null, FEW)).items());
    model.addAttribute(
        "requests",
        keeper ? groups.requests(viewer, id, new PageRequest(null, 1)).items() : List.of());
    return "groups/group";
  }

  @GetMapping("/groups/{slug}/members")
  String members(
      Viewer viewer,
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String after,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
      Model model) {
    GroupView group = groups.bySlug(viewer, slug);
    boolean keeper = viewer.standingIn(group.groupId()).keeper();
    Page<GroupMemberView> members =
        groups.members(viewer, group.groupId(), PageRequest.of(after, null));
    Paged.add(model, members, "/groups/" + slug + "/members", "after");
    model.addAttribute("group", group);
    model.addAttribute("keeper", keeper);
    model.addAttribute("own", viewer.memberId());
    if (part != null) {
      return "groups/members :: items";
    }
    model.addAttribute(
        "requests",
        keeper
            ? groups
                .requests(viewer, group.groupId(), new PageRequest(null, PageRequest.MOST))
                .items()
            : List.of());
    return "groups/members";
  }

  @PostMapping("/groups/{slug}/join")
  String join(
      Viewer viewer,
      @PathVariable String slug,
      HttpServletRequest request,
      RedirectAttributes flash) {
    return act(viewer, slug, "join-group", "notice.joined", request, flash);
  }

  @PostMapping("/groups/{slug}/accept-invitation")
  String accept(
      Viewer viewer,
      @PathVariable String slug,
      HttpServletRequest request,
      RedirectAttributes flash) {
    return act(viewer, slug, "accept-invitation", "notice.joined", request, flash);
  }

  @PostMapping("/groups/{slug}/leave")
  String leave(
      Viewer viewer,
      @PathVariable String slug,
      HttpServletRequest request,
      RedirectAttributes flash) {
    return act(viewer, slug, "leave-group", "notice.left", request, flash);
  }

  @PostMapping("/groups/{slug}/request")
  String ask(
      Viewer viewer,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String message,
      HttpServletRequest request,
      RedirectAttributes flash) {
    GroupView group = groups.bySlug(viewer, slug);
    Map<String, Object> body = new HashMap<>();
    body.put("groupId", group.groupId());
    if (!message.isBlank()) {
      body.put("message", message.strip());
    }
    return sender.press(
        request,
        flash,
        "request-membership",
        body,
        words.say("notice.asked", group.name()),
        "/groups/" + slug);
  }

  /** Lets somebody in, turns them down, invites, removes, bans or gives a role. */
  @PostMapping("/groups/{slug}/members/{memberId}")
  String decide(
      Viewer viewer,
      @PathVariable String slug,
      @PathVariable UUID memberId,
      @RequestParam String act,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes flash) {
    GroupView group = groups.bySlug(viewer, slug);
    Map<String, Object> body = new HashMap<>();
    body.put("groupId", group.groupId());
    body.put("memberId", memberId);
    String command =
        switch (act) {
          case "approve" -> "approve-membership";
          case "decline" -> "decline-membership";
          case "invite" -> "invite-member";
          case "remove" -> "remove-member";
          case "ban" -> "ban-member";
          default -> "assign-group-role";
        };
    if (act.equals("remove") || act.equals("ban")) {
      body.put("reason", reason.strip());
    } else if (command.equals("assign-group-role")) {
      body.put("role", act);
    }
    return sender.press(
        request,
        flash,
        command,
        body,
        words.say("notice.member." + command),
        "/groups/" + slug + "/members");
  }

  private String act(
      Viewer viewer,
      String slug,
      String command,
      String notice,
      HttpServletRequest request,
      RedirectAttributes flash) {
    GroupView group = groups.bySlug(viewer, slug);
    boolean vanishes = command.equals("leave-group") && group.visibility().name().equals("PRIVATE");
    return sender.press(
        request,
        flash,
        command,
        Map.of("groupId", group.groupId()),
        words.say(notice, group.name()),
        vanishes ? "/groups" : "/groups/" + slug);
  }
}
