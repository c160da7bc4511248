package app.folkmoot.query.pages;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;

import app.folkmoot.events.groups.GroupKind;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.events.groups.JoinPolicy;
import app.folkmoot.events.groups.Visibility;
import app.folkmoot.events.members.AccountKind;
import app.folkmoot.events.resources.ResourceKind;
import app.folkmoot.query.discussions.ThreadReads;
import app.folkmoot.query.feed.FeedReads;
import app.folkmoot.query.groups.GroupMemberView;
import app.folkmoot.query.groups.GroupReads;
import app.folkmoot.query.groups.GroupView;
import app.folkmoot.query.help.HelpReads;
import app.folkmoot.query.help.HelpView;
import app.folkmoot.query.help.OfferView;
import app.folkmoot.query.help.StandingOfferView;
import app.folkmoot.query.members.MeView;
import app.folkmoot.query.members.MemberReads;
import app.folkmoot.query.members.MemberView;
import app.folkmoot.query.platform.Author;
import app.folkmoot.query.platform.GroupName;
import app.folkmoot.query.platform.NotFoundException;
import app.folkmoot.query.platform.Page;
import app.folkmoot.query.platform.PageRequest;
import app.folkmoot.query.platform.Role;
import app.folkmoot.query.platform.Standing;
import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.Viewers;
import app.folkmoot.query.platform.posts.FullPostView;
import app.folkmoot.query.platform.posts.HelpStatus;
import app.folkmoot.query.platform.posts.Markdown;
import app.folkmoot.query.platform.posts.PostKind;
import app.folkmoot.query.platform.posts.PostView;
import app.folkmoot.query.platform.store.CatchingUpException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import org.mockito.stubbing.Answer;

/**
 * A small community in memory that answers in place of the reads, so that pages can be looked at
 * and checked without a store.
 *
 * <p>{@link #hostile} puts hostile text wherever a person could have written something.
 */
final class SampleCommunity {
  static final Instant NOW = Instant.parse("2026-11-20T14:02:00Z");
  static final UUID AMARA = id("amara");
  static final UUID BEN = id("ben");
  static final UUID WRITERS = id("remote-writers");
  static final UUID THREAD = id("thread");
  static final UUID RESOURCE = id("resource");
  static final UUID REQUEST = id("request");

  /** What is served; may be changed by a test. */
  boolean empty;

  boolean catchingUp;
  Standing.State standing = Standing.State.MEMBER;
  GroupRole role = GroupRole.OWNER;
  HelpStatus helpStatus = HelpStatus.OPEN;
  boolean deleted;
  @Nullable String hostile;

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  Viewers viewers() {
    Answer<Object> answer =
        call ->
            new Viewer(
                AMARA,
                roles(call.getArgument(2)),
                Map.of(
                    WRITERS,
                    new Standing(
                        standing, standing == Standing.State.MEMBER ? role : GroupRole.NONE)));
    return mock(Viewers.class, answer);
  }

  private static Set<Role> roles(Set<Role> roles) {
    return roles.isEmpty() ? EnumSet.of(Role.MEMBER) : roles;
  }

  Markdown markdown() {
    Answer<Object> answer = call -> "<p>" + escaped(call.getArgument(0)) + "</p>";
    return mock(Markdown.class, answer);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  MemberReads members() {
    MemberReads reads = mock(MemberReads.class, refusing());
    Mockito.doAnswer(
            call ->
                new MeView(AMARA, words("Amara Okafor"), EnumSet.of(Role.MEMBER), List.of(WRITERS)))
        .when(reads)
        .me(any());
    Mockito.doAnswer(call -> member(call.getArgument(1))).when(reads).member(any(), any());
    Mockito.doAnswer(
            call ->
                page(
                    List.of(
                        member(AMARA),
                        member(BEN),
                        member(id("chiara")),
                        member(id("deniz")),
                        member(id("eun-ji")))))
        .when(reads)
        .people(any(), any(), any());
    Mockito.doAnswer(call -> Optional.empty()).when(reads).preferences(any());
    return reads;
  }

  GroupReads groups() {
    GroupReads reads = mock(GroupReads.class, refusing());
    Mockito.doAnswer(call -> empty ? page(List.of()) : page(allGroups()))
        .when(reads)
        .groups(any(), any(), any());
    Mockito.doAnswer(
            call ->
                empty
                    ? List.of()
                    : List.of(
                        writers(),
                        group(
                            "Time Zone Gardeners",
                            "time-zone-gardeners",
                            Standing.State.MEMBER,
                            JoinPolicy.OPEN)))
        .when(reads)
        .joined(any());
    Mockito.doAnswer(call -> List.of()).when(reads).invitations(any());
    Mockito.doAnswer(call -> bySlug(call.getArgument(1))).when(reads).bySlug(any(), any());
    Mockito.doAnswer(call -> page(people())).when(reads).members(any(), any(), any());
    Mockito.doAnswer(
            call ->
                List.of(
                    person("Amara Okafor", GroupRole.OWNER, null),
                    person("Ben Ahlström", GroupRole.MODERATOR, null)))
        .when(reads)
        .keepers(any(), any());
    Mockito.doAnswer(
            call ->
                page(
                    List.of(
                        person(
                            "Femi Adeyemi",
                            GroupRole.NONE,
                            "I write release notes in three time zones and would like to learn from"
                                + " you."))))
        .when(reads)
        .requests(any(), any(), any());
    return reads;
  }

  FeedReads feed() {
    FeedReads reads = mock(FeedReads.class, refusing());
    Mockito.doAnswer(call -> feedPage(call.getArgument(1), true)).when(reads).home(any(), any());
    Mockito.doAnswer(call -> feedPage(call.getArgument(2), false))
        .when(reads)
        .group(any(), any(), any());
    Mockito.doAnswer(call -> feedPage(call.getArgument(1), false)).when(reads).saved(any(), any());
    Mockito.doAnswer(call -> empty ? List.of() : List.of(opening(), resource()))
        .when(reads)
        .pinned(any(), any());
    Mockito.doAnswer(
            call ->
                empty
                    ? List.of()
                    : List.of(
                        post(
                            id("w1"),
                            PostKind.DISCUSSION,
                            "How do you hand over at the end of your day?",
                            "Deniz Kaya",
                            Duration.ofDays(3),
                            0),
                        post(
                            id("w2"),
                            PostKind.DISCUSSION,
                            "First week here: what should I read?",
                            "Eun-ji Park",
                            Duration.ofHours(30),
                            0)))
        .when(reads)
        .waiting(any(), anyInt());
    return reads;
  }

  ThreadReads threads() {
    ThreadReads reads = mock(ThreadReads.class, refusing());
    Mockito.doAnswer(call -> full(call.getArgument(1))).when(reads).post(any(), any());
    Mockito.doAnswer(call -> empty ? page(List.of()) : page(replies()))
        .when(reads)
        .replies(any(), any(), any());
    return reads;
  }

  HelpReads help() {
    HelpReads reads = mock(HelpReads.class, refusing());
    Mockito.doAnswer(call -> empty ? page(List.of()) : page(List.of(request(), second())))
        .when(reads)
        .board(any(), any(), any(), any());
    Mockito.doAnswer(call -> request()).when(reads).request(any(), any());
    Mockito.doAnswer(
            call ->
                empty
                    ? page(List.of())
                    : page(
                        List.of(
                            new StandingOfferView(
                                id("s1"),
                                author("Chiara Rossi"),
                                words(List.of("spreadsheets", "statistics")),
                                words("Weekday evenings, CET"),
                                NOW.minus(Duration.ofDays(2))),
                            new StandingOfferView(
                                id("s2"),
                                new Author(AMARA, words("Amara Okafor"), false),
                                words(List.of("interviews")),
                                null,
                                NOW.minus(Duration.ofDays(9))))))
        .when(reads)
        .standingOffers(any(), any());
    return reads;
  }

  private Answer<Object> refusing() {
    return call -> {
      throw new AssertionError("the sample does not answer " + call.getMethod().getName());
    };
  }

  private Page<PostView> feedPage(PageRequest wanted, boolean home) {
    if (catchingUp) {
      throw new CatchingUpException();
    }
    if (empty) {
      return page(List.of());
    }
    List<PostView> posts = new ArrayList<>();
    boolean second = wanted.cursor() != null;
    posts.add(
        second
            ? post(
                id("p9"),
                PostKind.DISCUSSION,
                "Older: what we learned from a year of written stand-ups",
                "Chiara Rossi",
                Duration.ofDays(12),
                9)
            : opening());
    posts.add(resource());
    posts.add(request().post());
    posts.add(
        post(
            id("p4"),
            PostKind.DISCUSSION,
            "Our November reading circle: which chapter first?",
            "Eun-ji Park",
            Duration.ofDays(2),
            1));
    List<PostView> shown = home ? posts.stream().map(SampleCommunity::withWhy).toList() : posts;
    return new Page<>(shown, second ? null : "next");
  }

  private static PostView withWhy(PostView p) {
    return new PostView(
        p.postId(),
        p.kind(),
        p.title(),
        p.excerpt(),
        p.author(),
        p.groupId(),
        p.group(),
        p.createdAt(),
        p.lastActivityAt(),
        p.editedAt(),
        p.replyCount(),
        p.reactions(),
        p.ownReactions(),
        p.saved(),
        p.pinned(),
        p.locked(),
        p.answered(),
        p.deleted(),
        p.erased(),
        p.tags(),
        p.resource(),
        p.helpStatus(),
        "You are a member of " + p.group().name() + ".");
  }

  private PostView opening() {
    Map<String, Long> reactions = new LinkedHashMap<>();
    reactions.put("thanks", 4L);
    reactions.put("insightful", 2L);
    return new PostView(
        THREAD,
        PostKind.DISCUSSION,
        deleted ? null : words("What do you do when a decision is made while you sleep?"),
        deleted
            ? ""
            : words(
                "Twice this month I woke up to a closed discussion. I do not want to slow anyone"
                    + " down, but I would like to be asked. How do you handle that in your teams?"),
        author("Ben Ahlström"),
        WRITERS,
        new GroupName(WRITERS, "remote-writers", words("Remote Writers")),
        NOW.minus(Duration.ofHours(5)),
        NOW.minus(Duration.ofMinutes(40)),
        NOW.minus(Duration.ofHours(4)),
        4,
        reactions,
        new LinkedHashSet<>(List.of("thanks")),
        false,
        true,
        false,
        true,
        deleted,
        false,
        words(List.of("decisions", "time zones")),
        null,
        null,
        null);
  }

  private PostView resource() {
    return new PostView(
        RESOURCE,
        PostKind.RESOURCE,
        words("A short course on writing things down"),
        words(
            "Forty minutes, no video. The part on decision records changed how we close threads."),
        author("Chiara Rossi"),
        WRITERS,
        new GroupName(WRITERS, "remote-writers", words("Remote Writers")),
        NOW.minus(Duration.ofHours(20)),
        NOW.minus(Duration.ofHours(20)),
        null,
        0,
        Map.of("support", 1L),
        Set.of(),
        true,
        false,
        false,
        false,
        false,
        false,
        words(List.of("writing")),
        new PostView.Resource(
            "https://www.example.org/courses/writing-things-down?from=folkmoot",
            ResourceKind.COURSE),
        null,
        null);
  }

  private PostView post(
      UUID postId, PostKind kind, String title, String author, Duration age, long replies) {
    return new PostView(
        postId,
        kind,
        words(title),
        words(
            "We tried three ways and none of them felt right. Here is what happened, and what I"
                + " would do differently."),
        author(author),
        WRITERS,
        new GroupName(WRITERS, "remote-writers", words("Remote Writers")),
        NOW.minus(age),
        NOW.minus(age.dividedBy(2)),
        null,
        replies,
        Map.of(),
        Set.of(),
        false,
        false,
        false,
        false,
        false,
        false,
        List.of(),
        null,
        null,
        null);
  }

  private HelpView request() {
    PostView post =
        new PostView(
            REQUEST,
            PostKind.HELP_REQUEST,
            words("Someone to read my talk before Thursday"),
            words(
                "Twelve slides on asynchronous reviews. I am unsure whether the middle part"
                    + " holds."),
            standing == Standing.State.NONE
                ? author("Deniz Kaya")
                : new Author(AMARA, words("Amara Okafor"), false),
            WRITERS,
            new GroupName(WRITERS, "remote-writers", words("Remote Writers")),
            NOW.minus(Duration.ofHours(28)),
            NOW.minus(Duration.ofHours(3)),
            null,
            2,
            Map.of(),
            Set.of(),
            false,
            false,
            false,
            false,
            false,
            false,
            List.of(),
            null,
            helpStatus,
            null);
    OfferView.Status first =
        helpStatus == HelpStatus.OPEN ? OfferView.Status.OPEN : OfferView.Status.ACCEPTED;
    return new HelpView(
        post,
        helpStatus,
        words(List.of("public speaking", "slides")),
        LocalDate.parse("2026-11-26"),
        List.of(
            new OfferView(
                id("o1"),
                author("Ben Ahlström"),
                words("I can read it tomorrow morning and send notes."),
                first,
                NOW.minus(Duration.ofHours(3)))),
        null);
  }

  private HelpView second() {
    return new HelpView(
        post(
            id("h2"),
            PostKind.HELP_REQUEST,
            "Moving a spreadsheet to something that scales",
            "Deniz Kaya",
            Duration.ofDays(4),
            0),
        helpStatus,
        words(List.of("spreadsheets")),
        null,
        List.of(),
        null);
  }

  private FullPostView full(UUID postId) {
    if (catchingUp) {
      throw new CatchingUpException();
    }
    if (postId.equals(RESOURCE)) {
      return new FullPostView(
          resource(),
          RESOURCE,
          null,
          null,
          "Forty minutes, no video.",
          "<p>Forty minutes, no video. The part on decision records changed how we close"
              + " threads.</p>",
          3);
    }
    if (postId.equals(REQUEST)) {
      return new FullPostView(
          request().post(),
          REQUEST,
          null,
          null,
          "Twelve slides.",
          "<p>Twelve slides on asynchronous reviews. I am unsure whether the middle part"
              + " holds.</p><ul><li>Who is it for?</li><li>Is it too long?</li></ul>",
          3);
    }
    for (FullPostView reply : replies()) {
      if (reply.post().postId().equals(postId)) {
        return reply;
      }
    }
    if (!postId.equals(THREAD)) {
      throw new NotFoundException("post");
    }
    return new FullPostView(
        opening(),
        THREAD,
        null,
        id("r2"),
        deleted ? null : words("Twice this month I woke up to a closed discussion."),
        deleted
            ? ""
            : "<p>Twice this month I woke up to a closed discussion. I do not want to slow anyone"
                + " down, but I would like to be asked.</p><blockquote><p>Silence is not"
                + " agreement.</p></blockquote><p>How do you handle that in your teams? We"
                + " thought of a rule such as <code>24 h before closing</code>.</p>",
        7);
  }

  private List<FullPostView> replies() {
    return List.of(
        reply(
            "r1",
            null,
            "Deniz Kaya",
            Duration.ofHours(4),
            "We leave every decision open for one working day of everyone concerned.",
            "thanks",
            3),
        reply(
            "r2",
            "r1",
            "Amara Okafor",
            Duration.ofHours(3),
            "A day is what made it work for us too. The trick is to name a person who closes, and a"
                + " time.",
            "insightful",
            5),
        reply(
            "r3", "r2", "Eun-ji Park", Duration.ofHours(2), "How do you pick the person?", null, 0),
        reply(
            "r4",
            null,
            "Ben Ahlström",
            Duration.ofMinutes(40),
            "Thank you all, we will try it this week.",
            null,
            0));
  }

  private FullPostView reply(
      String name,
      @Nullable String parent,
      String author,
      Duration age,
      String text,
      @Nullable String reaction,
      long count) {
    Author by =
        author.startsWith("Amara") ? new Author(AMARA, words(author), false) : author(author);
    PostView post =
        new PostView(
            id(name),
            PostKind.REPLY,
            null,
            words(text),
            by,
            WRITERS,
            new GroupName(WRITERS, "remote-writers", words("Remote Writers")),
            NOW.minus(age),
            NOW.minus(age),
            null,
            0,
            reaction == null ? Map.of() : Map.of(reaction, count),
            Set.of(),
            false,
            false,
            false,
            false,
            false,
            false,
            List.of(),
            null,
            null,
            null);
    return new FullPostView(
        post,
        THREAD,
        parent == null ? null : id(parent),
        null,
        words(text),
        "<p>" + escaped(words(text)) + "</p>",
        1);
  }

  private GroupView bySlug(String slug) {
    return switch (slug) {
      case "remote-writers" -> writers();
      case "quiet-careers" -> group("Quiet Careers", slug, Standing.State.NONE, JoinPolicy.REQUEST);
      case "night-shift" ->
          new GroupView(
              id(slug),
              slug,
              "Night Shift",
              "For those who work while others sleep.",
              GroupKind.COMMUNITY,
              Visibility.PRIVATE,
              JoinPolicy.INVITE,
              List.of(),
              List.of(),
              false,
              NOW,
              null,
              Standing.State.INVITED,
              GroupRole.NONE);
      default -> throw new NotFoundException("group");
    };
  }

  private GroupView writers() {
    return new GroupView(
        WRITERS,
        "remote-writers",
        words("Remote Writers"),
        words("For people who write for a living, or would like to, and do it far from an office."),
        GroupKind.PROFESSIONAL_ORGANISATION,
        Visibility.PUBLIC,
        JoinPolicy.OPEN,
        words(List.of("writing", "editing", "decisions")),
        List.of("en"),
        false,
        NOW.minus(Duration.ofDays(200)),
        48L,
        standing,
        standing == Standing.State.MEMBER ? role : GroupRole.NONE);
  }

  private List<GroupView> allGroups() {
    return List.of(
        writers(),
        group("Time Zone Gardeners", "time-zone-gardeners", Standing.State.MEMBER, JoinPolicy.OPEN),
        group("Parents at Work", "parents-at-work", Standing.State.NONE, JoinPolicy.OPEN),
        group("Quiet Careers", "quiet-careers", Standing.State.REQUESTED, JoinPolicy.REQUEST));
  }

  private GroupView group(String name, String slug, Standing.State state, JoinPolicy policy) {
    return new GroupView(
        id(slug),
        slug,
        words(name),
        words(
            "People spread over many time zones who look after each other's calendars and habits."),
        GroupKind.EMPLOYEE_RESOURCE_GROUP,
        Visibility.PUBLIC,
        policy,
        List.of(),
        List.of(),
        false,
        NOW.minus(Duration.ofDays(90)),
        17L,
        state,
        GroupRole.NONE);
  }

  private List<GroupMemberView> people() {
    return List.of(
        person("Amara Okafor", GroupRole.OWNER, null),
        person("Ben Ahlström", GroupRole.MODERATOR, null),
        person("Chiara Rossi", GroupRole.NONE, null),
        person("Deniz Kaya", GroupRole.NONE, null),
        person("Eun-ji Park", GroupRole.NONE, null));
  }

  private GroupMemberView person(String name, GroupRole is, @Nullable String message) {
    Author author = name.startsWith("Amara") ? new Author(AMARA, words(name), false) : author(name);
    return new GroupMemberView(
        author,
        Standing.State.MEMBER,
        is,
        NOW.minus(Duration.ofDays(120)),
        message == null ? null : words(message));
  }

  private MemberView member(UUID memberId) {
    boolean own = memberId.equals(AMARA);
    String name = own ? "Amara Okafor" : memberId.equals(BEN) ? "Ben Ahlström" : "Chiara Rossi";
    return new MemberView(
        memberId,
        words(name),
        AccountKind.PERSON,
        false,
        false,
        words("Editor, on the road between Lagos and Lisbon"),
        words("she/her"),
        words(List.of("editing", "interviews", "public speaking")),
        words(List.of("English", "Yoruba", "Portuguese")),
        "Africa/Lagos",
        List.of("https://www.example.org/amara"),
        NOW.minus(Duration.ofDays(210)),
        false,
        own);
  }

  private Author author(String name) {
    return new Author(name.startsWith("Ben") ? BEN : id(name), words(name), false);
  }

  private String words(String kind) {
    return hostile == null ? kind : hostile;
  }

  private List<String> words(List<String> kind) {
    return hostile == null ? kind : List.of(hostile);
  }

  private static <T> Page<T> page(List<T> items) {
    return new Page<>(items, null);
  }
}
