package app.folkmoot.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.query.platform.Standing;
import app.folkmoot.query.platform.posts.HelpStatus;
import jakarta.servlet.Filter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** Checks the pages as a browser gets them. */
// The pages alone have no projections whose health readiness could ask.
@SpringBootTest(
    classes = PagesPreview.class,
    properties = "management.endpoint.health.validate-group-membership=false")
class PagesTest {
  private static final FakeCommandService COMMANDS = new FakeCommandService();
  private static final String SAME = "same-origin";

  @Autowired private WebApplicationContext context;
  @Autowired private SampleCommunity community;

  private static @Nullable MockMvc browser;
  private MockHttpSession amara;

  @DynamicPropertySource
  static void commandsAreFake(DynamicPropertyRegistry registry) {
    registry.add("folkmoot.commands.url", COMMANDS::url);
  }

  @AfterAll
  static void stopCommands() {
    COMMANDS.close();
  }

  @BeforeEach
  void signIn() {
    if (browser == null) {
      browser =
          MockMvcBuilders.webAppContextSetup(context)
              .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
              .build();
    }
    amara = session("member");
    community.empty = false;
    community.catchingUp = false;
    community.hostile = null;
    community.deleted = false;
    community.standing = Standing.State.MEMBER;
    community.role = GroupRole.OWNER;
    community.helpStatus = HelpStatus.OPEN;
    COMMANDS.accept();
    COMMANDS.received().clear();
  }

  static Stream<String> paths() {
    return Stream.of(
        "/",
        "/saved",
        "/groups",
        "/groups?query=remote",
        "/groups/remote-writers",
        "/groups/quiet-careers",
        "/groups/night-shift",
        "/groups/remote-writers/members",
        "/groups/remote-writers/settings",
        "/groups/new",
        "/write",
        "/write?kind=resource&group=remote-writers",
        "/write?kind=help",
        "/posts/" + SampleCommunity.THREAD,
        "/posts/" + SampleCommunity.THREAD + "?to=" + SampleCommunity.id("r1"),
        "/posts/" + SampleCommunity.RESOURCE,
        "/posts/" + SampleCommunity.REQUEST,
        "/posts/" + SampleCommunity.THREAD + "/edit",
        "/posts/" + SampleCommunity.RESOURCE + "/edit",
        "/posts/" + SampleCommunity.THREAD + "/delete",
        "/help",
        "/help?status=done&skill=slides",
        "/help/offers",
        "/members",
        "/members/" + SampleCommunity.AMARA,
        "/members/" + SampleCommunity.BEN,
        "/profile",
        "/profile/notifications",
        "/profile/self-identification");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void isAWellMadePage(String path) throws Exception {
    MockHttpServletResponse answer = open(path);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(PageChecks.faults(html(answer))).isEmpty();
  }

  @Test
  void writesLinksAsTemplatesSayThemAndServesWhatTheyName() throws Exception {
    assertThat(context.getBeansOfType(FilterRegistrationBean.class).values())
        .filteredOn(filter -> filter.getFilter() instanceof ResourceUrlEncodingFilter)
        .noneMatch(FilterRegistrationBean::isEnabled);
    String script = "/webjars/htmx.org/dist/htmx.min.js";
    assertThat(open("/groups").getContentAsString()).contains("src=\"" + script + "\"");
    assertThat(open(script).getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void tellsBrowsersWhatToRefuse(String path) throws Exception {
    MockHttpServletResponse answer = open(path);

    assertThat(answer.getHeader("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .contains("frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void showsHostileTextAsText(String path) throws Exception {
    for (String hostile : PageChecks.HOSTILE) {
      community.hostile = hostile;
      Document page = html(open(path));

      assertThat(PageChecks.foreignElements(page)).as(hostile).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void leadsAnonymousPeopleToSignIn(String path) throws Exception {
    MockHttpServletResponse page = answer(get(path).header("Accept", "text/html"));
    MockHttpServletResponse part = answer(get(path).header("HX-Request", "true"));

    assertThat(page.getStatus()).isEqualTo(302);
    assertThat(page.getRedirectedUrl()).isEqualTo("/sign-in");
    assertThat(part.getStatus()).isEqualTo(401);
    assertThat(part.getHeader("HX-Redirect")).isEqualTo("/sign-in");
  }

  @Test
  void opensNothingElseToAnonymousPeople() throws Exception {
    Set<String> open = new TreeSet<>();
    for (String pattern : patterns()) {
      String path = pattern.replaceAll("\\{[^}]*}", SampleCommunity.THREAD.toString());
      MockHttpServletResponse answer = answer(get(path).header("Accept", "text/html"));
      if (!"/sign-in".equals(answer.getRedirectedUrl())) {
        open.add(pattern);
      }
    }

    assertThat(open).containsExactly("/error", "/sign-in", "/sign-in/start", "/signed-out");
  }

  @Test
  void refusesEveryPostWithoutItsToken() throws Exception {
    for (String pattern : patterns()) {
      String path = pattern.replaceAll("\\{[^}]*}", SampleCommunity.THREAD.toString());
      MockHttpServletResponse answer =
          answer(post(path).session(amara).header("Sec-Fetch-Site", "cross-site"));

      assertThat(answer.getStatus()).as(pattern).isEqualTo(403);
    }
    assertThat(COMMANDS.received()).isEmpty();
  }

  @Test
  void keepsTheTextOfOneWhoseSessionHasEnded() throws Exception {
    MockHttpSession ended = new MockHttpSession();
    MockHttpServletResponse answer =
        answer(
            post("/write")
                .session(ended)
                .header("Sec-Fetch-Site", SAME)
                .param("title", "A title")
                .param("body", "Words that took an hour")
                .param("formToken", "once")
                .param("_csrf", "of a session that is gone"));
    assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in");
    assertThat(html(answer(get("/sign-in").session(ended))).text()).contains("Your text is kept");

    ended.setAttribute("SPRING_SECURITY_CONTEXT", PagesPreview.amara("member"));
    Document kept = html(answer(get("/kept").session(ended)));

    assertThat(kept.select("form[action=/write] textarea[name=body]").text())
        .isEqualTo("Words that took an hour");
    assertThat(kept.select("form[action=/write] input[name=formToken]").val()).isEqualTo("once");
    assertThat(kept.select("form[action=/write] input[name=_csrf]").val()).hasSizeGreaterThan(20);
    assertThat(PageChecks.faults(kept)).isEmpty();
  }

  @Test
  void keepsNothingThatAnotherSiteSends() throws Exception {
    MockHttpSession other = new MockHttpSession();
    MockHttpServletResponse answer =
        answer(
            post("/write")
                .session(other)
                .header("Sec-Fetch-Site", "cross-site")
                .param("body", "bait"));

    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(other.getAttribute("folkmoot.kept-form")).isNull();
  }

  @Test
  void sendsACommandInThePersonsNameUnderTheFormsToken() throws Exception {
    MockHttpServletResponse answer =
        send(
            "/write?kind=resource&group=remote-writers",
            post("/write")
                .param("kind", "resource")
                .param("group", "remote-writers")
                .param("title", "A tool")
                .param("url", "https://example.org/tool")
                .param("resourceKind", "tool")
                .param("description", "Use it")
                .param("tags", "writing, tools")
                .param("act", "publish")
                .param("formToken", "token-of-the-form"));

    assertThat(answer.getRedirectedUrl()).isEqualTo("/posts/" + SampleCommunity.THREAD);
    FakeCommandService.Received sent = COMMANDS.received().getLast();
    assertThat(sent.name()).isEqualTo("post-resource");
    assertThat(sent.key()).isEqualTo("token-of-the-form");
    assertThat(sent.authorization()).isEqualTo("Bearer sample-token");
    assertThat(sent.body())
        .contains("\"groupId\":\"" + SampleCommunity.WRITERS + "\"")
        .contains("\"tags\":[\"writing\",\"tools\"]");
  }

  @Test
  void showsWhatWasRefusedAndKeepsTheText() throws Exception {
    COMMANDS.refuse(
        400,
        "{\"type\": \"/problems/invalid\", \"title\": \"Something is missing.\", \"errors\":"
            + " [{\"field\": \"title\", \"message\": \"must not be blank\"}]}");
    MockHttpServletResponse answer =
        send(
            "/write?group=remote-writers",
            post("/write")
                .param("kind", "discussion")
                .param("group", "remote-writers")
                .param("title", "")
                .param("body", "A long thought")
                .param("act", "publish"));
    Document page = html(answer);

    assertThat(answer.getStatus()).isEqualTo(422);
    Element title = Objects.requireNonNull(page.selectFirst("input[name=title]"));
    assertThat(title.attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("#" + title.attr("aria-describedby")).text())
        .isEqualTo("must not be blank");
    assertThat(page.select(".error-summary a[href=#f-title]").text())
        .isEqualTo("must not be blank");
    assertThat(page.select("textarea[name=body]").text()).isEqualTo("A long thought");
    assertThat(PageChecks.faults(page)).isEmpty();
  }

  @Test
  void keepsTheTextWhereCommandsCannotBeReached() throws Exception {
    COMMANDS.refuse(503, "{\"type\": \"about:blank\", \"title\": \"away\"}");
    MockHttpServletResponse answer =
        send(
            "/posts/" + SampleCommunity.THREAD,
            post("/posts/" + SampleCommunity.THREAD + "/replies").param("body", "My answer"));

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(html(answer).select("textarea[name=body]").text()).isEqualTo("My answer");
    assertThat(html(answer).select(".error-summary").text()).contains("Send it again");
  }

  @Test
  void showsHostileRefusalsAsText() throws Exception {
    COMMANDS.refuse(
        422, "{\"type\": \"x\", \"title\": \"<img src=x onerror=alert(1)>\", \"detail\": \"\"}");
    MockHttpServletResponse answer =
        send(
            "/posts/" + SampleCommunity.THREAD,
            post("/posts/" + SampleCommunity.THREAD + "/replies").param("body", "x"));

    assertThat(PageChecks.foreignElements(html(answer))).isEmpty();
    assertThat(html(answer).select(".error-summary").text()).contains("onerror=alert(1)");
  }

  @Test
  void leadsToSignInWhereCommandsNoLongerKnowThePerson() throws Exception {
    COMMANDS.refuse(401, "{}");
    MockHttpServletResponse answer =
        send(
            "/posts/" + SampleCommunity.THREAD,
            post("/posts/" + SampleCommunity.THREAD + "/replies")
                .header("Sec-Fetch-Site", SAME)
                .param("body", "My answer"));

    assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in");
    assertThat(html(answer(get("/kept").session(amara))).select("textarea").text())
        .isEqualTo("My answer");
  }

  @Test
  void notesOneVisitADay() throws Exception {
    open("/");
    open("/groups");

    assertThat(COMMANDS.received().stream().map(FakeCommandService.Received::name))
        .containsExactly("record-visit");
    assertThat(COMMANDS.received().getFirst().body()).contains("\"localDate\":\"2026-11-20\"");
  }

  @Test
  void showsReactionsAloneToAPartOfAPage() throws Exception {
    MockHttpServletResponse answer =
        answer(
            get("/posts/" + SampleCommunity.THREAD + "/reactions")
                .session(amara)
                .header("HX-Request", "true"));

    assertThat(html(answer).select("body > .reactions > form")).hasSize(4);
    assertThat(html(answer).select("button[aria-pressed=true]").text()).isEqualTo("Thanks 4");
  }

  @Test
  void showsTheNextStretchAlone() throws Exception {
    MockHttpServletResponse answer =
        answer(get("/?after=next").session(amara).header("HX-Request", "true"));
    Document part = html(answer);

    assertThat(part.select("h1")).isEmpty();
    assertThat(part.select("li > article.post")).hasSize(4);
    assertThat(part.select(".more")).isEmpty();
  }

  @Test
  void saysWhyEachPostIsAtHome() throws Exception {
    assertThat(html(open("/")).select(".feed .why").eachText())
        .hasSize(4)
        .allMatch("You are a member of Remote Writers."::equals);
  }

  @Test
  void invitesWhereThereIsNothing() throws Exception {
    community.empty = true;
    for (String path : List.of("/", "/saved", "/groups", "/groups/remote-writers", "/help")) {
      Document page = html(open(path));

      assertThat(page.select(".empty")).as(path).hasSize(1);
      assertThat(PageChecks.faults(page)).isEmpty();
    }
  }

  @Test
  void showsNoEmptyPlaceBesideWhatIsThere() throws Exception {
    for (String path : List.of("/", "/saved", "/groups", "/help", "/write")) {
      assertThat(html(open(path)).select(".empty")).as(path).isEmpty();
    }
  }

  @Test
  void saysThatItIsCatchingUp() throws Exception {
    community.catchingUp = true;
    MockHttpServletResponse answer = open("/");

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(html(answer).select("h1").text()).isEqualTo("Folkmoot is catching up");
    assertThat(PageChecks.faults(html(answer))).isEmpty();
  }

  @Test
  void saysThatAThingIsNotThere() throws Exception {
    for (String path :
        List.of("/groups/none", "/posts/" + SampleCommunity.id("none"), "/posts/x")) {
      MockHttpServletResponse answer = open(path);

      assertThat(answer.getStatus()).isEqualTo(404);
      assertThat(html(answer).select("h1").text()).isEqualTo("This page is not here");
    }
  }

  @Test
  void showsTheWayToInsightsToLeadersAlone() throws Exception {
    assertThat(html(open("/")).select("a[href=/insights]")).isEmpty();
    assertThat(answer(get("/insights").session(amara)).getStatus()).isEqualTo(403);

    amara = session("member", "leader");
    assertThat(html(open("/")).select("a[href=/insights]")).hasSize(1);
  }

  @Test
  void offersWhatAMemberMayDoAndNothingMore() throws Exception {
    community.role = GroupRole.NONE;
    Document member = html(open("/posts/" + SampleCommunity.THREAD));
    assertThat(member.select("form[action$=/pin], form[action$=/lock]")).isEmpty();
    assertThat(member.select("form[action$=/replies]")).hasSize(1);

    community.standing = Standing.State.NONE;
    Document outside = html(open("/posts/" + SampleCommunity.THREAD));
    assertThat(outside.select("form[action$=/replies]")).isEmpty();
    assertThat(outside.text()).contains("Members of the group can reply.");
  }

  @Test
  void letsThoseWhoLookAfterAGroupInviteToIt() throws Exception {
    String ben = "/members/" + SampleCommunity.BEN;
    assertThat(html(open(ben)).select("select[name=group] option").eachText())
        .contains("Remote Writers");
    send(ben, post(ben + "/invite").param("group", SampleCommunity.WRITERS.toString()));
    FakeCommandService.Received sent = COMMANDS.received().getLast();
    assertThat(sent.name()).isEqualTo("invite-member");
    assertThat(sent.body())
        .contains(
            "\"groupId\":\"" + SampleCommunity.WRITERS + "\"",
            "\"memberId\":\"" + SampleCommunity.BEN + "\"");

    community.role = GroupRole.NONE;
    assertThat(html(open(ben)).select("form[action$=/invite]")).isEmpty();
    community.role = GroupRole.OWNER;
    assertThat(html(open("/members/" + SampleCommunity.AMARA)).select("form[action$=/invite]"))
        .isEmpty();
  }

  @Test
  void holdsThePlaceOfADeletedPost() throws Exception {
    community.deleted = true;
    Document page = html(open("/posts/" + SampleCommunity.THREAD));

    assertThat(page.select("h1").text()).isEqualTo("This post was taken away");
    assertThat(page.select(".replies > li")).hasSize(4);
    assertThat(PageChecks.faults(page)).isEmpty();
  }

  @Test
  void chooseATheme() throws Exception {
    MockHttpServletResponse answer =
        send("/", post("/theme").param("theme", "dark").param("back", "//evil.example"));

    assertThat(answer.getRedirectedUrl()).isEqualTo("/");
    assertThat(Objects.requireNonNull(answer.getCookie("folkmoot-theme")).getValue())
        .isEqualTo("dark");
    Document dark =
        html(
            answer(get("/").session(amara).cookie(Objects.requireNonNull(answer.getCookies())[0])));
    assertThat(dark.select("html").attr("data-theme")).isEqualTo("dark");
  }

  private Set<String> patterns() {
    Set<String> patterns = new TreeSet<>();
    context
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(info -> patterns.addAll(info.getPatternValues()));
    return patterns;
  }

  private MockHttpServletResponse open(String path) throws Exception {
    return answer(get(path).session(amara).header("Accept", "text/html"));
  }

  /** Sends a form with the token that the page it stands on has. */
  private MockHttpServletResponse send(String from, MockHttpServletRequestBuilder form)
      throws Exception {
    String token = html(open(from)).select("input[name=_csrf]").getFirst().val();
    COMMANDS.received().removeIf(sent -> sent.name().equals("record-visit"));
    return answer(form.session(amara).param("_csrf", token));
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return Objects.requireNonNull(browser).perform(request).andReturn().getResponse();
  }

  private static Document html(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString());
  }

  private static MockHttpSession session(String... roles) {
    MockHttpSession session = new MockHttpSession();
    session.setAttribute("SPRING_SECURITY_CONTEXT", PagesPreview.amara(roles));
    return session;
  }
}
