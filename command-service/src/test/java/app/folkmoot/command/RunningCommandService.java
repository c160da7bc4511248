package app.folkmoot.command;

import app.folkmoot.local.servers.KafkaServer;
import app.folkmoot.local.servers.PostgresServer;
import app.folkmoot.local.servers.PostgresServer.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole command service on a real PostgreSQL and Kafka, on a port of its own; its access tokens
 * are {@code subject} or {@code subject.role+role}.
 */
public final class RunningCommandService implements AutoCloseable {
  public static final String INSIGHTS_SECRET = "secret-of-insights";
  public static final String QUERY_SECRET = "secret-of-query";

  /** Tokens a test can write by hand. */
  @Configuration
  static class HandWrittenTokens {
    @Bean
    @Primary
    JwtDecoder handWritten() {
      return token -> {
        String[] parts = token.split("\\.");
        return Jwt.withTokenValue(token)
            .header("alg", "none")
            .issuer("http://localhost/issuer")
            .subject(parts[0])
            .claim("name", "Name of " + parts[0])
            .claim("roles", parts.length > 1 ? Arrays.asList(parts[1].split("\\+")) : List.of())
            .issuedAt(Instant.EPOCH)
            .build();
      };
    }
  }

  /** An HTTP answer. */
  public record Answer(int status, JsonNode body) {
    public String id() {
      return body.path("id").asString();
    }

    public String type() {
      return body.path("type").asString();
    }
  }

  private final Path secrets;
  private final List<String> settings;
  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();

  public RunningCommandService(String... more) {
    this(PostgresServer.shared().freshDatabase(), more);
  }

  public RunningCommandService(Database database, String... more) {
    try {
      secrets = Files.createTempDirectory("folkmoot-secrets");
      Files.writeString(secrets.resolve("kek"), "0123456789abcdef".repeat(4));
      Files.writeString(secrets.resolve("insights"), INSIGHTS_SECRET);
      Files.writeString(secrets.resolve("query"), QUERY_SECRET);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    settings =
        List.of(
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.username(),
            "--spring.datasource.password=" + database.password(),
            "--folkmoot.kafka.bootstrap-servers=" + KafkaServer.shared().bootstrapServers(),
            "--folkmoot.identity.issuer=http://localhost/issuer",
            "--folkmoot.keys.key-encryption-key=" + secrets.resolve("kek"),
            "--folkmoot.internal.credentials.insights-batch=" + secrets.resolve("insights"),
            "--folkmoot.internal.credentials.query-service=" + secrets.resolve("query"));
    List<String> arguments = new ArrayList<>(settings);
    arguments.add("--server.port=0");
    arguments.add("--server.address=127.0.0.1");
    arguments.addAll(List.of(more));
    context =
        new SpringApplicationBuilder(CommandService.class, HandWrittenTokens.class)
            .run(arguments.toArray(String[]::new));
  }

  /** The settings another program needs to work on the same store. */
  public List<String> settings() {
    return settings;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public Answer command(String token, String name, Map<String, ?> fields) {
    return command(token, name, fields, null);
  }

  public Answer command(
      String token, String name, Map<String, ?> fields, @Nullable String idempotencyKey) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + "/commands/" + name))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(fields)));
    if (idempotencyKey != null) {
      request.header("Idempotency-Key", idempotencyKey);
    }
    return send(request.build());
  }

  public Answer get(String token, String path) {
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Authorization", "Bearer " + token)
            .build());
  }

  /** Every settled event, as history tells it. */
  public List<JsonNode> history() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + "/internal/events?after=0&limit=100000"))
            .header("Authorization", "Bearer " + QUERY_SECRET)
            .build();
    try {
      String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return body.lines().map(json::readTree).toList();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      String body = answer.body();
      return new Answer(
          answer.statusCode(), body.isEmpty() ? json.createObjectNode() : json.readTree(body));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String address() {
    return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  @Override
  public void close() {
    context.close();
  }
}
