package app.folkmoot.query.platform;

import app.folkmoot.query.platform.store.CatchingUpException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which member a sign-in belongs to: command-service alone knows, as it keeps issuers and subjects
 * only as keyed hashes. A found answer is remembered, as it never changes.
 */
public final class MemberIds {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final JsonMapper json = new JsonMapper();
  private final Cache<SignIn, UUID> known =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(Duration.ofHours(1)).build();
  private final URI url;
  private final String credential;

  private record SignIn(String issuer, String subject) {}

  public MemberIds(URI url, String credential) {
    this.url = url;
    this.credential = credential;
  }

  /**
   * The member; empty for one who is not registered yet.
   *
   * @throws CatchingUpException while command-service cannot be asked
   */
  public Optional<UUID> find(String issuer, String subject) {
    SignIn signIn = new SignIn(issuer, subject);
    UUID member = known.getIfPresent(signIn);
    if (member != null) {
      return Optional.of(member);
    }
    Optional<UUID> found = ask(signIn);
    found.ifPresent(id -> known.put(signIn, id));
    return found;
  }

  private Optional<UUID> ask(SignIn signIn) {
    URI where =
        url.resolve(
            "/internal/members/by-subject?issuer="
                + encoded(signIn.issuer)
                + "&subject="
                + encoded(signIn.subject));
    HttpRequest request =
        HttpRequest.newBuilder(where)
            .header("Authorization", "Bearer " + credential)
            .timeout(PATIENCE)
            .build();
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return switch (answer.statusCode()) {
        case 200 ->
            Optional.of(UUID.fromString(json.readTree(answer.body()).path("memberId").asString()));
        case 404 -> Optional.empty();
        default -> throw new CatchingUpException();
      };
    } catch (IOException e) {
      throw new CatchingUpException();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CatchingUpException();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
