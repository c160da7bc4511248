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
  void leadsAMemberFromSignInToAPostInTheFeed() {
    try (BrowserContext context = browser.newContext()) {
      Page page = signIn(context, "Amara");
      look(page, "home");
      assertThat(page.locator("main").innerText()).contains("You are a member of");

      page.navigate(system.address() + "/groups");
      look(page, "groups");
      page.navigate(system.address() + "/groups/new");
      look(page, "new group");
      page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Browser walkers");
      page.locator("[name=slug]").fill("browser-walkers");
      page.locator("[name=purpose]").fill("To walk with a browser");
      submit(page, "form[action='/groups']");
      assertThat(page.url()).endsWith("/groups/browser-walkers");
      look(page, "group");

      page.navigate(system.address() + "/write?group=browser-walkers");
      look(page, "write");
      page.navigate(system.address() + "/help");
      look(page, "help");
      page.navigate(system.address() + "/help/offers");
      look(page, "offers");
      page.navigate(system.address() + "/members");
      look(page, "people");
      page.navigate(system.address() + "/profile");
      look(page, "profile");
      page.navigate(system.address() + "/profile/notifications");
      look(page, "notifications");
      page.navigate(system.address() + "/groups/nowhere");
      look(page, "no such page");

      page.navigate(system.address() + "/");
      page.locator("main article a[href^='/posts/']").first().click();
      page.waitForLoadState();
      look(page, "thread");
      String words = "A reply from a browser " + System.identityHashCode(page);
      page.locator("form[action$='/replies'] textarea").fill(words);
      submit(page, "form[action$='/replies']");
      assertThat(page.locator("main").innerText()).contains(words);
      page.locator("a[href^='/members/']").first().click();
      page.waitForLoadState();
      look(page, "member");
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void showsALeaderTheMonth() {
    try (BrowserContext context = browser.newContext()) {
      Page page = signIn(context, "L\u00e9a");
      page.navigate(system.address() + "/insights");
      look(page, "insights");
      assertThat(page.locator("main svg").count()).isPositive();
      assertThat(page.locator("main table").count()).isPositive();
    }
    assertThat(violations).isEmpty();
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

  /** Sends a form and waits for the page that answers it. */
  private static void submit(Page page, String form) {
    page.waitForNavigation(
        () -> page.locator(form + " button[type=submit], " + form + " button").last().click());
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
                          + violation.getNodes().getFirst().getHtml()));
    }
  }
}
