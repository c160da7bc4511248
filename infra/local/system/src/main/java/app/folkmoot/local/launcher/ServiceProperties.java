package app.folkmoot.local.launcher;

import app.folkmoot.local.servers.PostgresCluster;
import app.folkmoot.local.servers.PostgresDatabases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Writes each service's properties file and creates the databases that they name. */
final class ServiceProperties {

  static final String OPERATOR = "operator";
  static final String SUPERUSER = "postgresql-superuser";
  private static final String QUERY = "query-service";
  private static final String INSIGHTS = "insights-batch";

  private final DataDirectory data;
  private final Secrets secrets;
  private final SystemFile system;

  ServiceProperties(DataDirectory data, Secrets secrets, SystemFile system) {
    this.data = data;
    this.secrets = secrets;
    this.system = system;
  }

  void write() {
    write(PartName.IDENTITY, identity());
    write(PartName.COMMANDS, commands());
    write(PartName.PAGES, pages());
    write(PartName.INSIGHTS, insights());
  }

  /**
   * Two databases; the owner of each makes its tables, the service may only do what those grant it.
   */
  void createDatabases() {
    new PostgresDatabases(PartName.POSTGRESQL.port(system.port()), secrets.value(SUPERUSER))
        .role("folkmoot_owner", secrets.value("folkmoot_owner"))
        .role("folkmoot_command", secrets.value("folkmoot_command"))
        .role("folkmoot_insights_owner", secrets.value("folkmoot_insights_owner"))
        .role("folkmoot_insights", secrets.value("folkmoot_insights"))
        .database("folkmoot", "folkmoot_owner", "folkmoot_command")
        .database("insights", "folkmoot_insights_owner", "folkmoot_insights");
  }

  private Properties identity() {
    Properties settings = server(PartName.IDENTITY);
    settings.setProperty("folkmoot.identity.issuer", issuer());
    settings.setProperty("folkmoot.identity.client-id", "folkmoot-pages");
    settings.setProperty(
        "folkmoot.identity.client-secret", secrets.file("client-secret").toString());
    settings.setProperty(
        "folkmoot.identity.signing-key", data.secret("signing-key.json").toString());
    settings.setProperty(
        "folkmoot.identity.operator-credential", secrets.file(OPERATOR).toString());
    settings.setProperty("folkmoot.identity.pages-address", pagesAddress());
    return settings;
  }

  private Properties commands() {
    Properties settings = service(PartName.COMMANDS);
    database(settings, "folkmoot", "folkmoot_command", "folkmoot_owner");
    settings.setProperty(
        "folkmoot.keys.key-encryption-key", secrets.file("key-encryption-key").toString());
    settings.setProperty("folkmoot.internal.credentials." + QUERY, secrets.file(QUERY).toString());
    settings.setProperty(
        "folkmoot.internal.credentials." + INSIGHTS, secrets.file(INSIGHTS).toString());
    settings.setProperty(
        "folkmoot.internal.credentials." + OPERATOR, secrets.file(OPERATOR).toString());
    settings.setProperty("folkmoot.followers." + QUERY, address(PartName.PAGES));
    settings.setProperty("folkmoot.followers." + INSIGHTS, address(PartName.INSIGHTS));
    return settings;
  }

  private Properties pages() {
    Properties settings = service(PartName.PAGES);
    settings.setProperty("spring.mongodb.uri", mongo());
    settings.setProperty("folkmoot.history.url", address(PartName.COMMANDS));
    settings.setProperty("folkmoot.history.credential", secrets.file(QUERY).toString());
    settings.setProperty("folkmoot.commands.url", address(PartName.COMMANDS));
    settings.setProperty("folkmoot.insights.url", address(PartName.INSIGHTS));
    settings.setProperty("folkmoot.identity.client-id", "folkmoot-pages");
    settings.setProperty(
        "folkmoot.identity.client-secret", secrets.file("client-secret").toString());
    settings.setProperty("folkmoot.pages.address", pagesAddress());
    settings.setProperty("folkmoot.pages.plain-http", "true");
    settings.setProperty("folkmoot.sessions.key", secrets.file("sessions-key").toString());
    settings.setProperty(
        "folkmoot.internal.credentials." + OPERATOR, secrets.file(OPERATOR).toString());
    return settings;
  }

  private Properties insights() {
    Properties settings = service(PartName.INSIGHTS);
    database(settings, "insights", "folkmoot_insights", "folkmoot_insights_owner");
    settings.setProperty("spring.mongodb.uri", mongo());
    settings.setProperty("folkmoot.history.url", address(PartName.COMMANDS));
    settings.setProperty("folkmoot.history.credential", secrets.file(INSIGHTS).toString());
    settings.setProperty("folkmoot.facts.directory", data.of("facts").toString());
    settings.setProperty("folkmoot.editions.directory", data.of("editions").toString());
    settings.setProperty(
        "folkmoot.keys.key-encryption-key", secrets.file("insights-key-encryption-key").toString());
    settings.setProperty("folkmoot.duckdb.memory-limit", "256MB");
    settings.setProperty(
        "folkmoot.internal.credentials." + OPERATOR, secrets.file(OPERATOR).toString());
    return settings;
  }

  private Properties service(PartName part) {
    Properties settings = server(part);
    settings.setProperty("folkmoot.zone", system.zone().getId());
    settings.setProperty(
        "folkmoot.kafka.bootstrap-servers", "127.0.0.1:" + PartName.KAFKA.port(system.port()));
    settings.setProperty("folkmoot.identity.issuer", issuer());
    return settings;
  }

  private Properties server(PartName part) {
    var settings = new Properties();
    settings.setProperty("server.port", Integer.toString(part.port(system.port())));
    settings.setProperty("server.address", "127.0.0.1");
    return settings;
  }

  private void database(Properties settings, String name, String user, String owner) {
    settings.setProperty(
        "spring.datasource.url",
        PostgresCluster.url(PartName.POSTGRESQL.port(system.port()), name));
    settings.setProperty("spring.datasource.username", user);
    settings.setProperty("spring.datasource.password", secrets.value(user));
    settings.setProperty("spring.flyway.user", owner);
    settings.setProperty("spring.flyway.password", secrets.value(owner));
  }

  private String mongo() {
    return "mongodb://127.0.0.1:" + PartName.MONGO.port(system.port()) + "/folkmoot";
  }

  private String address(PartName part) {
    return "http://127.0.0.1:" + part.port(system.port());
  }

  private String issuer() {
    return "http://localhost:" + PartName.IDENTITY.port(system.port());
  }

  private String pagesAddress() {
    return "http://localhost:" + PartName.PAGES.port(system.port());
  }

  private void write(PartName part, Properties settings) {
    try {
      var text = new ByteArrayOutputStream();
      settings.store(text, "Written by infra/run at every start");
      DataDirectory.writeOwnerOnly(data.config(part), text.toString(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
