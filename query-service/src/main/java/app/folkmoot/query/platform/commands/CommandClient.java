package app.folkmoot.query.platform.commands;

import app.folkmoot.query.platform.commands.CommandRefused.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends commands to command-service in the name of the person whose request this is.
 *
 * <p>Remembers in the session what the person's next reads must wait for.
 */
public final class CommandClient {
  private final RestClient http;
  private final AccessTokens tokens;
  private final JsonMapper json;

  CommandClient(CommandSettings settings, AccessTokens tokens, JsonMapper json) {
    JdkClientHttpRequestFactory factory =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectWithin())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    factory.setReadTimeout(settings.answerWithin());
    this.http = RestClient.builder().baseUrl(settings.url()).requestFactory(factory).build();
    this.tokens = tokens;
    this.json = json;
  }

  /**
   * Sends one command.
   *
   * @param name kebab-cased, such as {@code join-group}
   * @param body its fields; those that are null are left out
   * @param formToken the form's token: sent twice, the command is carried out once; null for none
   * @throws CommandRefused if it was not carried out
   * @throws CommandUnavailable if no answer settles whether it was
   * @throws SignInEnded if the person has to sign in again
   */
  public Accepted send(
      HttpServletRequest request, String name, Map<String, ?> body, @Nullable String formToken) {
    Accepted accepted = exchange(name, body, formToken);
    PendingTokens.of(request.getSession()).with(accepted.token()).keepIn(request.getSession());
    return accepted;
  }

  /**
   * What the person shared of themselves: values by dimension.
   *
   * @throws CommandUnavailable if it cannot be read
   * @throws SignInEnded if the person has to sign in again
   */
  public Map<String, List<String>> selfIdentification() {
    String token = tokens.current();
    try {
      return http.get()
          .uri("/self-identification")
          .headers(headers -> headers.setBearerAuth(token))
          .exchange(
              (sent, answer) -> shared(answer.getStatusCode(), answer.getBody().readAllBytes()));
    } catch (ResourceAccessException noAnswer) {
      throw new CommandUnavailable("command-service did not answer", noAnswer);
    }
  }

  private Map<String, List<String>> shared(HttpStatusCode status, byte[] bytes) {
    if (status.value() == 401) {
      throw new SignInEnded("command-service does not take the token");
    }
    if (!status.is2xxSuccessful()) {
      throw new CommandUnavailable("command-service answered " + status.value());
    }
    JsonNode answer = read(status, bytes);
    Map<String, List<String>> shared = new LinkedHashMap<>();
    for (JsonNode item : answer.isArray() ? answer : answer.path("items")) {
      List<String> values = new ArrayList<>();
      item.path("values").forEach(value -> values.add(value.asString()));
      shared.put(item.path("dimension").asString(), values);
    }
    return shared;
  }

  private Accepted exchange(String name, Map<String, ?> body, @Nullable String formToken) {
    String token = tokens.current();
    try {
      return http.post()
          .uri("/commands/{name}", name)
          .contentType(MediaType.APPLICATION_JSON)
          .headers(
              headers -> {
                headers.setBearerAuth(token);
                if (formToken != null && !formToken.isBlank()) {
                  headers.set("Idempotency-Key", formToken);
                }
              })
          .body(json.writeValueAsString(body))
          .exchange(
              (sent, answer) -> settle(answer.getStatusCode(), answer.getBody().readAllBytes()));
    } catch (ResourceAccessException noAnswer) {
      throw new CommandUnavailable("command-service did not answer", noAnswer);
    }
  }

  private Accepted settle(HttpStatusCode status, byte[] bytes) {
    if (status.value() == 401) {
      throw new SignInEnded("command-service does not take the token");
    }
    JsonNode answer = read(status, bytes);
    if (status.is2xxSuccessful()) {
      return new Accepted(
          UUID.fromString(answer.path("id").asString()),
          answer.path("sequence").asLong(0),
          answer.path("token").asString(""));
    }
    if (!status.is4xxClientError()) {
      throw new CommandUnavailable("command-service answered " + status.value());
    }
    List<FieldError> errors = new ArrayList<>();
    for (JsonNode error : answer.path("errors")) {
      errors.add(
          new FieldError(error.path("field").asString(""), error.path("message").asString("")));
    }
    throw new CommandRefused(
        status.value(),
        answer.path("type").asString("about:blank"),
        answer.path("title").asString(""),
        answer.path("detail").isString() ? answer.path("detail").asString() : null,
        errors);
  }

  private JsonNode read(HttpStatusCode status, byte[] bytes) {
    try {
      return json.readTree(bytes);
    } catch (JacksonException notJson) {
      throw new CommandUnavailable("command-service answered " + status.value() + " without JSON");
    }
  }
}
