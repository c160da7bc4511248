package app.folkmoot.query.platform.planted;

/** Planted: time past the Clock bean. */
final class CountingMilliseconds {
  final long at = System.currentTimeMillis();
}
