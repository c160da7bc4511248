package app.folkmoot.insights;

import app.folkmoot.insights.privacy.RollIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of insights-batch, {@code folkmoot.*}.
 *
 * @param zone the community's time zone; fixed by the first start
 * @param dimensions the self-identification that numbers are cut by
 */
@Validated
@ConfigurationProperties(prefix = "folkmoot", ignoreUnknownFields = false)
public record Settings(
    @DefaultValue("UTC") ZoneId zone,
    @Valid @NotNull History history,
    @Valid @NotNull Facts facts,
    @Valid @NotNull Editions editions,
    @Valid @NotNull Keys keys,
    @Valid @DefaultValue Duckdb duckdb,
    @Valid @NotNull Internal internal,
    @DefaultValue List<@Valid Dimension> dimensions,
    @Valid @DefaultValue Privacy privacy,
    @Valid @DefaultValue Schedule schedule,
    @Nullable Kafka kafka,
    @Nullable Identity identity) {

  /**
   * Where events and self-identifications are read.
   *
   * @param url address of command-service
   * @param credential file with this service's secret
   */
  public record History(@NotNull URI url, @NotNull Path credential) {}

  /** Where the Parquet files lie. */
  public record Facts(@NotNull Path directory) {}

  /** Where the editions lie. */
  public record Editions(@NotNull Path directory) {}

  /**
   * The key above the surrogates.
   *
   * @param keyEncryptionKey file with 64 hexadecimal characters
   */
  public record Keys(@NotNull Path keyEncryptionKey) {}

  /**
   * What DuckDB may use.
   *
   * @param memoryLimit such as {@code 512MB}; beyond it DuckDB spills to disk
   * @param threads threads a query may use
   */
  public record Duckdb(
      @DefaultValue("512MB") @NotBlank String memoryLimit,
      @DefaultValue("2") @Min(1) int threads) {}

  /** Name of each service that may ask, and the file with its secret. */
  public record Internal(@NotNull Map<String, Path> credentials) {}

  /**
   * A dimension of the self-identification catalogue.
   *
   * @param name such as {@code work-location}
   * @param reference what the cohort of everyone else who disclosed is called
   * @param focal the value the comparison is about
   */
  public record Dimension(
      @NotBlank String name, @NotBlank String reference, @NotBlank String focal) {}

  /**
   * Thresholds; they can be raised and never lowered.
   *
   * @param cohort people a cohort's or the community's number must rest on
   * @param pair the same for two dimensions crossed
   * @param place the same for groups and zones
   * @param rollIn when new self-identifications begin to count; {@code immediate} is for
   *     comparisons with reference values only
   */
  public record Privacy(
      @DefaultValue("10") @Min(10) int cohort,
      @DefaultValue("20") @Min(20) int pair,
      @DefaultValue("5") @Min(5) int place,
      @DefaultValue("quarterly") RollIn.Mode rollIn) {}

  /**
   * When things happen by themselves.
   *
   * @param ingestEvery pause between two looks for new events
   * @param night cron of the nightly run, in the community's zone
   */
  public record Schedule(
      @DefaultValue("2s") Duration ingestEvery, @DefaultValue("0 15 2 * * *") String night) {}

  /** Accepted because all services are given it. */
  public record Kafka(@Nullable String bootstrapServers) {}

  /** Accepted because all services are given it. */
  public record Identity(@Nullable String issuer) {}
}
