package app.folkmoot.local.launcher;

import app.folkmoot.local.servers.PostgresCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What the parts are, what each needs, and how one sees that it serves. */
final class Parts {

  private static final int DATABASE_CONNECTIONS = 60;
  private static final Runnable NOTHING = () -> {};

  private final DataDirectory data;
  private final Options options;
  private final Programs programs;
  private final Secrets secrets;
  private final ServiceProperties properties;

  Parts(
      DataDirectory data,
      Options options,
      Programs programs,
      Secrets secrets,
      ServiceProperties properties) {
    this.data = data;
    this.options = options;
    this.programs = programs;
    this.secrets = secrets;
    this.properties = properties;
  }

  /** The order is that of starting: what leads to the first page comes first. */
  List<Part> all() {
    List<Part> parts = new ArrayList<>();
    parts.add(
        part(
            PartName.POSTGRESQL,
            this::postgres,
            () -> PostgresCluster.isReady(port(PartName.POSTGRESQL), superuserPassword()),
            properties::createDatabases,
            List.of()));
    parts.add(javaPart(PartName.MONGO, () -> Probe.accepts(port(PartName.MONGO)), List.of()));
    parts.add(
        part(
            PartName.KAFKA,
            this::kafka,
            () -> Files.exists(data.kafkaReady()),
            NOTHING,
            List.of()));
    parts.add(
        javaPart(
            PartName.IDENTITY,
            () -> Probe.answersHttp(port(PartName.IDENTITY), "/.well-known/openid-configuration"),
            List.of()));
    parts.add(service(PartName.COMMANDS, List.of(PartName.POSTGRESQL, PartName.KAFKA)));
    parts.add(service(PartName.PAGES, List.of(PartName.MONGO, PartName.KAFKA)));
    // Nobody waits for it, so it leaves the processors to what leads to the first page.
    parts.add(
        service(
            PartName.INSIGHTS,
            List.of(
                PartName.POSTGRESQL,
                PartName.KAFKA,
                PartName.MONGO,
                PartName.COMMANDS,
                PartName.PAGES)));
    return parts;
  }

  private Part service(PartName name, List<PartName> needs) {
    return javaPart(name, () -> Probe.answersHttp(port(name), "/actuator/health/readiness"), needs);
  }

  private Part javaPart(PartName name, BooleanSupplier isReady, List<PartName> needs) {
    return part(name, () -> programs.part(name), isReady, NOTHING, needs);
  }

  private Part part(
      PartName name,
      Supplier<List<String>> command,
      BooleanSupplier isReady,
      Runnable afterReady,
      List<PartName> needs) {
    return new Part(name, port(name), command, isReady, afterReady, needs, data.log(name.label()));
  }

  private List<String> postgres() {
    return PostgresCluster.prepare(
            data.of("postgresql"), data.of("postgresql/files"), superuserPassword())
        .command(port(PartName.POSTGRESQL), DATABASE_CONNECTIONS);
  }

  private List<String> kafka() {
    try {
      Files.deleteIfExists(data.kafkaReady());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return programs.part(PartName.KAFKA);
  }

  private int port(PartName name) {
    return name.port(options.port());
  }

  private String superuserPassword() {
    return secrets.value(ServiceProperties.SUPERUSER);
  }
}
