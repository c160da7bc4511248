package app.folkmoot.insights.platform.facts;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** Opens an embedded, empty DuckDB that keeps within its settings. */
final class DuckDb {
  private DuckDb() {}

  static DuckDBConnection open(FactSettings settings) throws SQLException {
    Properties limits = new Properties();
    limits.setProperty("memory_limit", settings.memoryLimit());
    limits.setProperty("threads", String.valueOf(settings.threads()));
    limits.setProperty(
        "temp_directory", settings.directory().toAbsolutePath().resolve("spill").toString());
    limits.setProperty("autoinstall_known_extensions", "false");
    limits.setProperty("autoload_known_extensions", "false");
    return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", limits);
  }
}
