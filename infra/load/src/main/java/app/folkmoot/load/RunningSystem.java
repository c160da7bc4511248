package app.folkmoot.load;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** The system under load, as its data directory tells of it. */
final class RunningSystem {
  private static final int PAGES = 0;
  private static final int COMMANDS = 1;
  private static final int IDENTITY = 3;
  private static final int POSTGRESQL = 4;

  private final Path directory;
  private final int port;

  private RunningSystem(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  /**
   * The system that {@code --data-dir DIR} names, {@code data} if nothing does.
   *
   * @throws IOException if there is none
   */
  static RunningSystem of(String... arguments) throws IOException {
    Path directory = Path.of("data");
    for (int i = 0; i + 1 < arguments.length; i++) {
      if (arguments[i].equals("--data-dir")) {
        directory = Path.of(arguments[i + 1]);
      }
    }
    Properties settled = new Properties();
    try (Reader in = Files.newBufferedReader(directory.resolve("system.properties"))) {
      settled.load(in);
    }
    return new RunningSystem(directory, Integer.parseInt(settled.getProperty("port")));
  }

  Path directory() {
    return directory;
  }

  int pages() {
    return port + PAGES;
  }

  int commands() {
    return port + COMMANDS;
  }

  int identity() {
    return port + IDENTITY;
  }

  /** A connection to PostgreSQL of whoever may do anything there. */
  Connection database(String name) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + (port + POSTGRESQL) + "/" + name,
        "postgres",
        secret("postgresql-superuser"));
  }

  /** The header of whoever runs this machine. */
  Map<String, String> operator() {
    return Map.of("Authorization", "Bearer " + secret("operator"));
  }

  /** The header of a demo person, good for 12 hours. */
  Map<String, String> person(String name) throws IOException {
    try (Wire identity = new Wire(identity())) {
      Wire.Answer answer = identity.post("/internal/tokens/" + name, operator(), "", "");
      return Map.of("Authorization", "Bearer " + answer.accepted().strip());
    }
  }

  private String secret(String name) {
    try {
      return Files.readString(directory.resolve("secrets").resolve(name)).strip();
    } catch (IOException e) {
      throw new IllegalStateException("not a data directory of this machine's user", e);
    }
  }
}
