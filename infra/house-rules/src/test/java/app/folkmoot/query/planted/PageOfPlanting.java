package app.folkmoot.query.planted;

/** Planted: what other services must not reach for. */
public final class PageOfPlanting {}
