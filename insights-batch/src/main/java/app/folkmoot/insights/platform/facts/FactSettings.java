package app.folkmoot.insights.platform.facts;

import java.nio.file.Path;
import java.time.ZoneId;

/**
 * Where the facts lie and how DuckDB may use the machine.
 *
 * @param directory the facts directory; one process owns it at a time
 * @param zone the community's time zone; fixed by the first start
 * @param memoryLimit as DuckDB reads it, such as {@code 512MB}; beyond it DuckDB spills to disk
 * @param threads how many threads a query may use; no number depends on it
 */
public record FactSettings(Path directory, ZoneId zone, String memoryLimit, int threads) {}
