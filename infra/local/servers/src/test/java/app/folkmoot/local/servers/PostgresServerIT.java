package app.folkmoot.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

  @Test
  void flushesEveryCommitAndAsksForAPassword() throws SQLException {
    PostgresServer server = PostgresServer.shared();
    PostgresServer.Database database = server.freshDatabase();
    try (Connection connection = connect(database)) {
      assertThat(show(connection, "fsync")).isEqualTo("on");
      assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
      assertThat(show(connection, "full_page_writes")).isEqualTo("on");
      assertThat(show(connection, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(show(connection, "server_version")).startsWith("18.6");
    }
    assertThatThrownBy(
            () -> DriverManager.getConnection(database.url(), database.username(), "wrong"))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void keepsDatabasesOfDifferentOwnersApart() {
    PostgresServer server = PostgresServer.shared();
    PostgresServer.Database mine = server.freshDatabase();
    PostgresServer.Database yours = server.freshDatabase();
    assertThatThrownBy(
            () -> DriverManager.getConnection(yours.url(), mine.username(), mine.password()))
        .hasMessageContaining("permission denied for database");
  }

  @Test
  void keepsCommittedRowsThroughAKillAndAStop(@TempDir Path directory) throws SQLException {
    int port = FreePort.find();
    PostgresServer server = PostgresServer.start(directory, port);
    try {
      PostgresServer.Database database = server.freshDatabase();
      execute(database, "CREATE TABLE kept (n INT)", "INSERT INTO kept VALUES (1)");
      server.kill();
      server.restart();
      execute(database, "INSERT INTO kept VALUES (2)");
      server.close();
      server.restart();
      try (Connection connection = connect(database);
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("SELECT sum(n), count(*) FROM kept")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isEqualTo(3);
        assertThat(rows.getInt(2)).isEqualTo(2);
      }
    } finally {
      server.close();
    }
  }

  private static void execute(PostgresServer.Database database, String... statements)
      throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static Connection connect(PostgresServer.Database database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.username(), database.password());
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW " + setting)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
