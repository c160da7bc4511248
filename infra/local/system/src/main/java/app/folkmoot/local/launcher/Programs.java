package app.folkmoot.local.launcher;

import app.folkmoot.local.identity.IdentityProvider;
import app.folkmoot.local.servers.KafkaServer;
import app.folkmoot.local.servers.MongoServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of the Java parts. No secret is on any of them: those are in files. */
final class Programs {

  private static final int COMPACT_HEADERS_SINCE = 25;

  private final Path home;
  private final DataDirectory data;
  private final Options options;

  Programs(Path home, DataDirectory data, Options options) {
    this.home = home;
    this.data = data;
    this.options = options;
  }

  List<String> part(PartName part) {
    int port = part.port(options.port());
    return switch (part) {
      case KAFKA ->
          servers(
              part,
              KafkaServer.class.getName(),
              data.of("kafka").toString(),
              Integer.toString(port),
              Integer.toString(port + 1),
              data.kafkaReady().toString());
      case MONGO -> servers(part, MongoServer.class.getName(), Integer.toString(port));
      case IDENTITY ->
          service(part, "infra/local/system", "local-system", IdentityProvider.class.getName());
      case COMMANDS ->
          service(
              part, "command-service", "command-service", "app.folkmoot.command.CommandService");
      case PAGES ->
          service(part, "query-service", "query-service", "app.folkmoot.query.QueryService");
      case INSIGHTS ->
          service(part, "insights-batch", "insights-batch", "app.folkmoot.insights.InsightsBatch");
      case POSTGRESQL -> throw new IllegalArgumentException("PostgreSQL is no Java program");
    };
  }

  /** A program that ends by itself, such as the import. */
  List<String> tool(String module, String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx512m", "-XX:+UseSerialGC", "-cp"));
    command.add(classPath(module, Path.of(module).getFileName().toString()));
    command.add(mainClass);
    command.addAll(arguments);
    return command;
  }

  private List<String> servers(PartName part, String mainClass, String... arguments) {
    List<String> command = java(part, "infra/local/system", "local-system");
    command.add("-Dlogback.configurationFile=servers-logback.xml");
    command.add(mainClass);
    command.addAll(List.of(arguments));
    return ignoringInterrupts(command);
  }

  private List<String> service(PartName part, String module, String jar, String mainClass) {
    List<String> command = java(part, module, jar);
    command.add(mainClass);
    command.add("--spring.config.additional-location=file:" + data.config(part));
    return ignoringInterrupts(command);
  }

  private List<String> java(PartName part, String module, String jar) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.add("-Xmx" + options.heaps().getOrDefault(part, part.heap()));
    command.add("-Xms32m");
    command.add("-Xss512k");
    // The serial collector is the smallest; in a heap that was made large its pauses are many
    // seconds.
    command.add(options.heaps().containsKey(part) ? "-XX:+UseG1GC" : "-XX:+UseSerialGC");
    command.add("-XX:ReservedCodeCacheSize=64m");
    command.add("-XX:+ExitOnOutOfMemoryError");
    if (Runtime.version().feature() >= COMPACT_HEADERS_SINCE) {
      command.add("-XX:+UseCompactObjectHeaders");
    }
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.awt.headless=true");
    command.add("-cp");
    command.add(classPath(module, jar));
    return command;
  }

  private String classPath(String module, String jar) {
    Path target = home.resolve(module).resolve("target");
    return target.resolve(jar + ".jar") + ":" + target.resolve("lib") + "/*";
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Ctrl-C goes to the whole terminal; the parts leave it to the launcher to stop them in order.
   */
  private static List<String> ignoringInterrupts(List<String> command) {
    List<String> wrapped = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
    wrapped.addAll(command);
    return wrapped;
  }
}
