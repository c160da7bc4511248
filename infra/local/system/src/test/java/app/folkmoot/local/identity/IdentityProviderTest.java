package app.folkmoot.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.local.servers.FreePort;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Signs in as a browser and the pages together would. */
class IdentityProviderTest {

  private static final String PAGES = "http://localhost:8080";
  private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-in-all";

  @TempDir private static Path secrets;
  private static ConfigurableApplicationContext provider;
  private static String issuer;

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeAll
  static void start() throws Exception {
    Files.writeString(secrets.resolve("client"), "the-client's-secret");
    Files.writeString(secrets.resolve("operator"), "the-operator's-credential");
    int port = FreePort.find();
    issuer = "http://localhost:" + port;
    provider = run(port);
  }

  private static ConfigurableApplicationContext run(int port) {
    issuer = "http://localhost:" + port;
    return SpringApplication.run(
        IdentityProvider.class,
        "--server.port=" + port,
        "--server.address=127.0.0.1",
        "--folkmoot.identity.issuer=" + issuer,
        "--folkmoot.identity.client-id=folkmoot-pages",
        "--folkmoot.identity.client-secret=" + secrets.resolve("client"),
        "--folkmoot.identity.signing-key=" + secrets.resolve("signing-key.json"),
        "--folkmoot.identity.operator-credential=" + secrets.resolve("operator"),
        "--folkmoot.identity.pages-address=" + PAGES);
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  @Test
  void signsAPersonInAndSaysWhoTheyAre() throws Exception {
    Map<String, String> tokens =
        tokens(Map.of("grant_type", "authorization_code", "code", signIn("mo")));
    JWTClaimsSet access = SignedJWT.parse(tokens.get("access_token")).getJWTClaimsSet();
    assertThat(access.getSubject()).isEqualTo("mo");
    assertThat(access.getIssuer()).isEqualTo(issuer);
    assertThat(access.getAudience()).containsExactly("folkmoot");
    assertThat(access.getStringListClaim("roles")).containsExactly("member", "moderator");
    JWTClaimsSet id = SignedJWT.parse(tokens.get("id_token")).getJWTClaimsSet();
    assertThat(id.getAudience()).containsExactly("folkmoot-pages");
    assertThat(id.getStringClaim("name")).isEqualTo("Mo Farahani");
    assertThat(id.getStringListClaim("roles")).containsExactly("member", "moderator");
    Map<String, String> fresh =
        tokens(Map.of("grant_type", "refresh_token", "refresh_token", tokens.get("refresh_token")));
    assertThat(SignedJWT.parse(fresh.get("access_token")).getJWTClaimsSet().getSubject())
        .isEqualTo("mo");
  }

  @Test
  void signsAPersonOutAndReturnsToThePages() throws Exception {
    Map<String, String> tokens =
        tokens(Map.of("grant_type", "authorization_code", "code", signIn("ben")));
    HttpResponse<String> out =
        get(
            "/connect/logout?id_token_hint="
                + tokens.get("id_token")
                + "&post_logout_redirect_uri="
                + encoded(PAGES + "/signed-out"));
    assertThat(out.statusCode()).isEqualTo(302);
    assertThat(location(out)).isEqualTo(PAGES + "/signed-out");
    assertThat(location(get(authorize(VERIFIER)))).endsWith("/sign-in");
  }

  @Test
  void refusesAClientWithoutProofKey() throws Exception {
    HttpResponse<String> refused = get(authorize(null));
    assertThat(refused.statusCode()).isEqualTo(302);
    assertThat(location(refused)).startsWith(PAGES).contains("error=invalid_request");
  }

  @Test
  void saysThatNameAndPasswordDoNotBelongTogether() throws Exception {
    HttpResponse<String> refused =
        post("/sign-in", Map.of("username", "mo", "password", "guess", "_csrf", csrf()));
    assertThat(location(refused)).endsWith("/sign-in?error");
    assertThat(get("/sign-in?error").body())
        .contains("role=\"alert\"")
        .contains("do not belong together");
  }

  @Test
  void showsWhoThereIsOnAPageThatCanBeReadAloud() throws Exception {
    String page = get("/sign-in").body();
    assertThat(page)
        .contains("<html lang=\"en\">", "<main>", "<h1>", "autocomplete=\"username\"")
        .contains(
            "<label for=\"username\">",
            "<label for=\"password\">",
            "autocomplete=\"current-password\"")
        .contains(
            "Amara Okonjo", "Ben Castellan", "Mo Farahani", "Léa Brandstetter", "Ada Lindqvist")
        .doesNotContain("{");
  }

  @Test
  void keepsItsSigningKeyThroughARestart() throws Exception {
    String before = get("/oauth2/jwks").body();
    try (ConfigurableApplicationContext another = run(FreePort.find())) {
      assertThat(get("/oauth2/jwks").body()).isEqualTo(before);
      assertThat(another.isActive()).isTrue();
    } finally {
      issuer = provider.getEnvironment().getRequiredProperty("folkmoot.identity.issuer");
    }
    assertThat(Files.getPosixFilePermissions(secrets.resolve("signing-key.json"))).hasSize(2);
  }

  @Test
  void givesTheOperatorAloneATokenOfADemoPerson() throws Exception {
    assertThat(operatorToken("ada", "guess").statusCode()).isEqualTo(401);
    assertThat(operatorToken("nobody", "the-operator's-credential").statusCode()).isEqualTo(404);
    JWTClaimsSet claims =
        SignedJWT.parse(operatorToken("ada", "the-operator's-credential").body()).getJWTClaimsSet();
    assertThat(claims.getStringListClaim("roles")).containsExactly("member", "admin");
    assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
        .isEqualTo(12 * 3_600_000L);
  }

  private HttpResponse<String> operatorToken(String user, String credential) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(issuer + "/internal/tokens/" + user))
            .header("Authorization", "Bearer " + credential)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String signIn(String user) throws Exception {
    assertThat(location(get(authorize(VERIFIER)))).endsWith("/sign-in");
    HttpResponse<String> signedIn =
        post("/sign-in", Map.of("username", user, "password", "folkmoot", "_csrf", csrf()));
    assertThat(signedIn.statusCode()).isEqualTo(302);
    String back =
        location(get(URI.create(location(signedIn)).toString().substring(issuer.length())));
    assertThat(back).startsWith(PAGES + "/login/oauth2/code/folkmoot?code=");
    return back.substring(back.indexOf("code=") + 5, back.indexOf("&state="));
  }

  private static String authorize(@Nullable String verifier) throws Exception {
    String request =
        "/oauth2/authorize?response_type=code&client_id=folkmoot-pages&scope=openid%20profile&state=s&redirect_uri="
            + encoded(PAGES + "/login/oauth2/code/folkmoot");
    if (verifier == null) {
      return request;
    }
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
    return request
        + "&code_challenge_method=S256&code_challenge="
        + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private Map<String, String> tokens(Map<String, String> fields) throws Exception {
    var all = new java.util.TreeMap<>(fields);
    if (fields.containsKey("code")) {
      all.put("code_verifier", VERIFIER);
      all.put("redirect_uri", PAGES + "/login/oauth2/code/folkmoot");
    }
    String basic = "folkmoot-pages:" + encoded("the-client's-secret");
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                    "Authorization",
                    "Basic "
                        + Base64.getEncoder()
                            .encodeToString(basic.getBytes(StandardCharsets.US_ASCII)))
                .POST(HttpRequest.BodyPublishers.ofString(form(all)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Matcher members = Pattern.compile("\"(\\w+)\":\"([^\"]*)\"").matcher(answer.body());
    return members
        .results()
        .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
  }

  private String csrf() throws Exception {
    Matcher token =
        Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get("/sign-in").body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(issuer + path)).header("Accept", "text/html").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(issuer + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElse("(no redirect: " + answer.statusCode() + ")");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
