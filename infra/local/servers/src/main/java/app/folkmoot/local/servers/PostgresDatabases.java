package app.folkmoot.local.servers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Creates the roles and databases of one PostgreSQL server; what exists already is kept. */
public final class PostgresDatabases {

  private final int port;
  private final String superuserPassword;

  /** Creates them on the server that listens on {@code port}. */
  public PostgresDatabases(int port, String superuserPassword) {
    this.port = port;
    this.superuserPassword = superuserPassword;
  }

  /** Creates a role that may log in and nothing else, or sets its password if it exists. */
  public PostgresDatabases role(String name, String password) {
    boolean exists = exists("SELECT 1 FROM pg_roles WHERE rolname = ?", name);
    execute(
        "postgres",
        (exists ? "ALTER" : "CREATE")
            + " ROLE "
            + identifier(name)
            + " LOGIN PASSWORD "
            + literal(password));
    return this;
  }

  /** Makes a setting the default of every session of a role. */
  public PostgresDatabases setting(String role, String setting, String value) {
    execute(
        "postgres",
        "ALTER ROLE " + identifier(role) + " SET " + identifier(setting) + " = " + literal(value));
    return this;
  }

  /**
   * Creates a database that {@code owner} owns and that nobody but the owner and {@code users} can
   * connect to.
   */
  public PostgresDatabases database(String name, String owner, String... users) {
    if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", name)) {
      execute("postgres", "CREATE DATABASE " + identifier(name) + " OWNER " + identifier(owner));
    }
    execute("postgres", "REVOKE ALL ON DATABASE " + identifier(name) + " FROM PUBLIC");
    execute(name, "ALTER SCHEMA public OWNER TO " + identifier(owner));
    for (String user : users) {
      execute(
          "postgres",
          "GRANT CONNECT, TEMPORARY ON DATABASE " + identifier(name) + " TO " + identifier(user));
    }
    return this;
  }

  private boolean exists(String query, String name) {
    try (Connection connection = connect("postgres");
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL on port " + port + " did not answer", e);
    }
  }

  private void execute(String database, String sql) {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "Could not set up database " + database + " on port " + port, e);
    }
  }

  private Connection connect(String database) throws SQLException {
    return PostgresCluster.connect(port, PostgresCluster.SUPERUSER, superuserPassword, database);
  }

  private static String identifier(String name) {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("Not a plain lower-case name: " + name);
    }
    return name;
  }

  private static String literal(String value) {
    if (value.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("A backslash is not allowed here");
    }
    return "'" + value.replace("'", "''") + "'";
  }
}
