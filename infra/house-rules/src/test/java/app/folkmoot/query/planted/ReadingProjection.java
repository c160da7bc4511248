package app.folkmoot.query.planted;

/** Planted: a projection must not read. */
record ReadingProjection(WellBehavedReads reads) {}
