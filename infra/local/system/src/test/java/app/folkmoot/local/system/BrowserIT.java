package app.folkmoot.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The main part of the main job as a person does it, in Chromium; axe looks at every page on the
 * way, light and dark. The browser is the one {@code FOLKMOOT_CHROMIUM} names, or Debian's.
 */
class BrowserIT {
  private static final Path CHROMIUM =
      Path.of(System.getenv().getOrDefault("FOLKMOOT_CHROMIUM", "/usr/bin/chromium"));
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static RunningSystem system;
  private static Playwright playwright;
  private static Browser browser;

  private final List<String> violations = new ArrayList<>();

  @BeforeAll
  static void start() {
    if (System.getenv("CI") == null) {
      assumeThat(Files.isExecutable(CHROMIUM)).as("no browser at " + CHROMIUM).isTrue();
    }
    system = RunningSystem.shared();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--no-first-run")));
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @Test
  void leadsTwoMembersFromSignInToAPostAndAnOfferOfHelpInTheFeed() {
    try (BrowserContext hers = calmly();
        BrowserContext his = calmly()) {
      Page amara = signIn(hers, "Amara");
      look(amara, "home");
      assertThat(main(amara)).contains("You are a member of");
      go(amara, "/groups/new", "new group");
      amara.locator("[name=name]").fill("Browser walkers");
      amara.locator("[name=slug]").fill("browser-walkers");
      amara.locator("[name=purpose]").fill("To walk with a browser");
      submit(amara, "form[action='/groups']");
      assertThat(amara.url()).endsWith("/groups/browser-walkers");
      look(amara, "group of one's own");
      go(amara, "/groups/browser-walkers/settings", "group's settings");

      Page ben = signIn(his, "Ben");
      go(ben, "/groups?query=browser", "groups");
      ben.locator("main a[href='/groups/browser-walkers']").first().click();
      submit(ben, "form[action='/groups/browser-walkers/join']");
      assertThat(main(ben)).contains("Write here");
      look(ben, "group");
      go(ben, "/groups/browser-walkers/members", "group's members");
      assertThat(main(ben)).contains("Amara", "Ben");

      go(ben, "/write?kind=resource&group=browser-walkers", "write about a resource");
      ben.locator("[name=title]").fill("How to walk");
      ben.locator("[name=url]").fill("https://example.org/walk");
      ben.locator("[name=resourceKind]").selectOption("article");
      ben.locator("[name=description]").fill("A *short* read");
      submit(ben, "form[action='/write'] button[value=publish]");
      look(ben, "thread of a resource");
      ben.navigate(system.address() + "/");
      assertThat(main(ben)).contains("How to walk");

      go(amara, "/write?kind=help&group=browser-walkers", "ask for help");
      amara.locator("[name=title]").fill("Which foot first?");
      amara.locator("[name=details]").fill("I keep stumbling");
      submit(amara, "form[action='/write'] button[value=publish]");
      look(amara, "thread of one's own help request");
      String request = amara.url();

      go(ben, "/help", "help board");
      assertThat(main(ben)).contains("Which foot first?");
      ben.navigate(request);
      ben.locator("[name=message]").fill("The left one");
      submit(ben, "form[action$='/offers']");
      assertThat(main(ben)).contains("The left one");
      look(ben, "thread with an offer");

      amara.reload();
      submit(amara, "form[action*='/offers/'] button[value=accept]");
      look(amara, "thread of a taken help request");
      amara.locator("form[action$='/replies'] textarea").fill("It worked, thank you");
      submit(amara, "form[action$='/replies']");
      assertThat(main(amara)).contains("It worked, thank you");
      amara.locator("main a[href^='/members/']").first().click();
      amara.waitForURL("**/members/*");
      look(amara, "member");
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void findsNothingAmissOnTheOtherPages() {
    try (BrowserContext context = calmly()) {
      Page page = signIn(context, "Amara");
      page.locator("main article a[href^='/posts/']").first().click();
      page.waitForURL("**/posts/*");
      look(page, "lively thread");
      go(page, "/write", "write");
      submit(page, "form[action='/write'] button[value=publish]");
      look(page, "write, with what is amiss");
      go(page, "/help?status=done", "help that was given");
      go(page, "/help/offers", "standing offers");
      go(page, "/members", "people");
      go(page, "/profile", "profile");
      go(page, "/profile/notifications", "notifications");
      go(page, "/profile/self-identification", "self-identification");
      go(page, "/saved", "saved posts");
      go(page, "/groups/nowhere", "no such page");
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void showsALeaderTheMonth() {
    try (BrowserContext context = calmly()) {
      Page page = signIn(context, "L\u00e9a");
      go(page, "/insights", "insights");
      assertThat(page.locator("main svg").count()).isPositive();
      assertThat(page.locator("main table").count()).isPositive();
    }
    assertThat(violations).isEmpty();
  }

  /** Without motion: half-way through a change of colours there is nothing to measure. */
  private static BrowserContext calmly() {
    return browser.newContext(
        new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
  }

  private Page signIn(BrowserContext context, String firstName) {
    Page page = context.newPage();
    page.navigate(system.address() + "/");
    if (page.url().startsWith(system.address())) {
      look(page, "sign-in");
      page.locator("main a[href*='sign-in/start'], main form button").first().click();
      page.waitForLoadState();
    }
    look(page, "the provider's sign-in");
    Locator button =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in as " + firstName));
    button.click();
    page.waitForURL(system.address() + "/**");
    return page;
  }

  private void go(Page page, String path, String name) {
    page.navigate(system.address() + path);
    look(page, name);
  }

  private static String main(Page page) {
    return page.locator("main").innerText();
  }

  /** Presses a button, or a form's last one, and waits for the page that answers. */
  private static void submit(Page page, String formOrButton) {
    Locator named = page.locator("main " + formOrButton);
    Locator button = formOrButton.contains(" button") ? named : named.locator("button").last();
    page.waitForNavigation(button::click);
  }

  private void look(Page page, String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      new AxeBuilder(page)
          .withTags(RULES)
          .analyze()
          .getViolations()
          .forEach(
              violation ->
                  violations.add(
                      name
                          + " ("
                          + scheme
                          + "): "
                          + violation.getId()
                          + " "
                          + violation.getNodes().getFirst().getHtml()
                          + " "
                          + violation.getNodes().getFirst().getFailureSummary()));
    }
  }
}
