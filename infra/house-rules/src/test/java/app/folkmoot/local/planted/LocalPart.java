package app.folkmoot.local.planted;

/** Planted: what production must not reach for. */
public final class LocalPart {}
