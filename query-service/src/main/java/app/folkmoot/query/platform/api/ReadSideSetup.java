package app.folkmoot.query.platform.api;

import app.folkmoot.events.Partitions;
import app.folkmoot.query.platform.Consistency;
import app.folkmoot.query.platform.MemberIds;
import app.folkmoot.query.platform.Names;
import app.folkmoot.query.platform.Viewers;
import app.folkmoot.query.platform.posts.Markdown;
import app.folkmoot.query.platform.posts.PostShelf;
import app.folkmoot.query.platform.store.Following;
import app.folkmoot.query.platform.store.Positions;
import app.folkmoot.query.platform.store.ProgressWatch;
import app.folkmoot.query.platform.store.Projection;
import app.folkmoot.query.platform.store.ReadModels;
import app.folkmoot.query.platform.store.Rebuild;
import app.folkmoot.reader.ReaderSettings;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the read side together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuerySettings.class)
class ReadSideSetup {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** A database that is away is noticed soon, and back again soon. */
  @Bean
  MongoClientSettingsBuilderCustomizer mongoPatience() {
    return settings ->
        settings
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
            .applyToSocketSettings(
                socket ->
                    socket.connectTimeout(3, TimeUnit.SECONDS).readTimeout(60, TimeUnit.SECONDS))
            .applyToServerSettings(server -> server.heartbeatFrequency(2, TimeUnit.SECONDS));
  }

  @Bean
  MongoDatabase mongoDatabase(MongoClient client, MongoProperties properties) {
    String uri = Objects.requireNonNullElse(properties.getUri(), "mongodb://localhost/folkmoot");
    String name = new ConnectionString(uri).getDatabase();
    return client.getDatabase(name == null ? "folkmoot" : name);
  }

  @Bean
  ReadModels readModels(MongoDatabase database, List<Projection<?>> projections) {
    return new ReadModels(database, projections);
  }

  @Bean
  Names names(ReadModels models) {
    return new Names(models);
  }

  @Bean
  Markdown markdown() {
    return new Markdown();
  }

  @Bean
  PostShelf postShelf(ReadModels models, Names names, Markdown markdown) {
    return new PostShelf(models, names, markdown);
  }

  @Bean
  MemberIds memberIds(QuerySettings settings) {
    return new MemberIds(
        settings.history().url(), QuerySettings.secret(settings.history().credential()));
  }

  @Bean
  Viewers viewers(ReadModels models, MemberIds memberIds) {
    return new Viewers(models, memberIds);
  }

  @Bean
  Positions positions() {
    return new Positions();
  }

  @Bean
  Consistency consistency(ReadModels models, Positions positions) {
    return new Consistency(new ProgressWatch(models, positions));
  }

  @Bean
  ReaderSettings readerSettings(QuerySettings settings) {
    return new ReaderSettings(
        settings.kafka().bootstrapServers(),
        Partitions.TOPIC,
        settings.kafka().group(),
        settings.history().url(),
        QuerySettings.secret(settings.history().credential()),
        clientProperties(settings.kafka().clientProperties()));
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Following following(
      ReadModels models, ReaderSettings settings, Positions positions, Names names, Clock clock) {
    return new Following(models, settings, positions, names, clock);
  }

  @Bean
  Rebuild rebuild(ReadModels models, ReaderSettings settings, Following following, Clock clock) {
    return new Rebuild(models, settings, following, clock);
  }

  private static Map<String, String> clientProperties(@Nullable Path file) {
    Map<String, String> properties = new HashMap<>();
    if (file != null) {
      Properties read = new Properties();
      try (Reader in = Files.newBufferedReader(file)) {
        read.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException("Kafka's client properties cannot be read", e);
      }
      read.stringPropertyNames().forEach(key -> properties.put(key, read.getProperty(key)));
    }
    return properties;
  }
}
