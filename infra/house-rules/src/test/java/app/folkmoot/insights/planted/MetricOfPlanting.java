package app.folkmoot.insights.planted;

/** Planted: what other services must not reach for. */
public final class MetricOfPlanting {}
