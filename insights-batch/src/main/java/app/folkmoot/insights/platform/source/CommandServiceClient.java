package app.folkmoot.insights.platform.source;

import app.folkmoot.events.EventCodec;
import app.folkmoot.events.RecordedEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads history and self-identifications from command-service.
 *
 * <p>An event this version does not know stops the reading there, with an error that names it: to
 * pass over it would lose the fact silently.
 */
public final class CommandServiceClient implements EventSource, SelfIdentifications {
  private static final int LIMIT = 20_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final EventCodec codec = new EventCodec();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(4))
          .build();
  private final URI url;
  private final String credential;

  /**
   * A client.
   *
   * @param url address of command-service
   * @param credential file with this service's secret
   * @throws IllegalStateException if the file cannot be read
   */
  public CommandServiceClient(URI url, Path credential) {
    this.url = url;
    try {
      this.credential = Files.readString(credential).strip();
    } catch (IOException e) {
      throw new IllegalStateException("folkmoot.history.credential: cannot read " + credential, e);
    }
  }

  @Override
  public Stretch after(long position) {
    HttpResponse<InputStream> answer =
        get("/internal/events?after=" + position + "&limit=" + LIMIT);
    long settled = answer.headers().firstValueAsLong("Last-Position").orElseThrow(this::notHistory);
    List<RecordedEvent> events = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        events.add(codec.read(line.getBytes(StandardCharsets.UTF_8)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("history broke off", e);
    }
    boolean more = events.size() >= LIMIT;
    return new Stretch(events, more ? events.getLast().position() : settled, more);
  }

  @Override
  public List<SelfIdentification> asOf(Instant instant) {
    HttpResponse<InputStream> answer = get("/internal/self-identifications?asOf=" + instant);
    try (InputStream body = answer.body()) {
      return JSON.readValue(body, new TypeReference<List<SelfIdentification>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("the self-identifications broke off", e);
    }
  }

  private HttpResponse<InputStream> get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .header("Authorization", "Bearer " + credential)
            .timeout(Duration.ofSeconds(60))
            .build();
    try {
      HttpResponse<InputStream> answer =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        answer.body().close();
        throw new IllegalStateException(
            "command-service answered "
                + answer.statusCode()
                + "; is it up, and is folkmoot.history.credential the secret it knows?");
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException("command-service does not answer at " + url, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private IllegalStateException notHistory() {
    return new IllegalStateException(url + " answers, but not as a history of events");
  }
}
