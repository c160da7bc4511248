package app.folkmoot.local.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Asks the parts of a running system what only whoever runs this machine may ask. */
final class OperatorClient {

  private final SystemFile system;
  private final String credential;

  OperatorClient(SystemFile system, Secrets secrets) {
    this.system = system;
    this.credential = secrets.value(ServiceProperties.OPERATOR);
  }

  /** Returns an access token of a demo person, good for 12 hours. */
  String token(String username) throws IOException {
    HttpURLConnection connection = post(PartName.IDENTITY, "/internal/tokens/" + username);
    if (connection.getResponseCode() != 200) {
      throw new CannotGoOn(
          "identity refused a token for " + username + ": " + connection.getResponseCode());
    }
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  /**
   * Has something done that reports line by line; returns whether its last line says that it is
   * done.
   */
  boolean run(PartName part, String path, Consumer<String> lines) throws IOException {
    HttpURLConnection connection = post(part, path);
    boolean accepted = connection.getResponseCode() == 200;
    InputStream body = accepted ? connection.getInputStream() : connection.getErrorStream();
    String last = "";
    if (!accepted) {
      lines.accept(part.label() + " answered " + connection.getResponseCode());
    }
    if (body != null) {
      try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          if (!line.isBlank()) {
            last = line.strip();
            lines.accept(last);
          }
        }
      }
    }
    return accepted && last.equals("done");
  }

  private HttpURLConnection post(PartName part, String path) throws IOException {
    URI address = URI.create("http://127.0.0.1:" + part.port(system.port()) + path);
    var connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setConnectTimeout(5_000);
    connection.setRequestProperty("Authorization", "Bearer " + credential);
    connection.setRequestProperty("Accept", "text/plain");
    connection.setFixedLengthStreamingMode(0);
    connection.setDoOutput(true);
    try {
      connection.getOutputStream().close();
    } catch (ConnectException e) {
      throw new CannotGoOn(
          part.label()
              + " does not answer on port "
              + part.port(system.port())
              + "; start it with infra/run",
          e);
    }
    return connection;
  }
}
