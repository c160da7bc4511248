package app.folkmoot.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * A PostgreSQL cluster on disk: its programs, its files, and the command that serves them.
 *
 * <p>Durable as in production: fsync and synchronous commit stay on. It listens on the loopback
 * address alone, without a Unix socket, and asks every connection for a password. PostgreSQL
 * refuses to run as root, so root runs it in a user namespace of its own; where the machine forbids
 * that, {@link #prepare} says so.
 *
 * @param programs the unpacked PostgreSQL, with {@code bin/postgres} in it
 * @param files the data directory
 */
public record PostgresCluster(Path programs, Path files) {

  /** The database superuser; services never use it. */
  public static final String SUPERUSER = "postgres";

  /**
   * Unpacks the programs below {@code programsParent} if need be, and creates the cluster if {@code
   * files} holds none.
   *
   * @throws IllegalStateException when this machine cannot run PostgreSQL, saying why
   */
  public static PostgresCluster prepare(Path programsParent, Path files, String superuserPassword) {
    requireUserNamespaceForRoot();
    var cluster =
        new PostgresCluster(
            PostgresBinaries.unpack(programsParent.toAbsolutePath()), files.toAbsolutePath());
    if (!Files.exists(files.resolve("PG_VERSION"))) {
      cluster.initialise(superuserPassword);
    }
    return cluster;
  }

  /**
   * Returns the command that serves this cluster in the foreground; SIGINT stops it at once and
   * cleanly.
   */
  public List<String> command(int port, int maxConnections) {
    return asOtherThanRoot(
        List.of(
            programs.resolve("bin/postgres").toString(),
            "-D",
            files.toString(),
            "-c",
            "port=" + port,
            "-c",
            "max_connections=" + maxConnections));
  }

  /** Tells whether a server on this port accepts connections of the superuser. */
  public static boolean isReady(int port, String superuserPassword) {
    try (Connection connection = connect(port, SUPERUSER, superuserPassword, "postgres")) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** Returns the JDBC address of a database of the server on this port. */
  public static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  static Connection connect(int port, String user, String password, String database)
      throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "2");
    return DriverManager.getConnection(url(port, database), properties);
  }

  private void initialise(String superuserPassword) {
    Path unfinished = files.resolveSibling(files.getFileName() + ".unfinished");
    try {
      Directories.remove(unfinished);
      Files.createDirectories(Objects.requireNonNull(files.getParent()));
      Path passwordFile =
          Files.createTempFile(
              "folkmoot-",
              ".tmp",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try {
        Files.writeString(passwordFile, superuserPassword);
        run(
            asOtherThanRoot(
                List.of(
                    programs.resolve("bin/initdb").toString(),
                    "--pgdata=" + unfinished,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions")));
      } finally {
        Files.delete(passwordFile);
      }
      Files.writeString(
          unfinished.resolve("postgresql.auto.conf"),
          """
          listen_addresses = '127.0.0.1'
          unix_socket_directories = ''
          fsync = on
          synchronous_commit = on
          shared_buffers = 64MB
          max_wal_size = 512MB
          password_encryption = scram-sha-256
          timezone = 'UTC'
          log_timezone = 'UTC'
          """);
      // Named only when whole: an interrupted first start must not leave half a cluster that looks
      // like one.
      Files.move(unfinished, files);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not create the PostgreSQL cluster in " + files, e);
    }
  }

  private static void run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(command.get(command.size() - 1) + " failed: " + output.strip());
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }

  private static void requireUserNamespaceForRoot() {
    if (!isRoot()) {
      return;
    }
    try {
      run(List.of("unshare", "-U", "true"));
    } catch (IOException e) {
      throw new IllegalStateException(
          "PostgreSQL refuses to run as root, and this machine does not allow `unshare -U`, which"
              + " works around that. Run as an ordinary user, or allow user namespaces",
          e);
    }
  }

  private static List<String> asOtherThanRoot(List<String> command) {
    if (!isRoot()) {
      return command;
    }
    var wrapped = new ArrayList<>(List.of("unshare", "-U"));
    wrapped.addAll(command);
    return wrapped;
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
