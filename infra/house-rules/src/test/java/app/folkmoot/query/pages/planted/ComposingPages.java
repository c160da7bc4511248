package app.folkmoot.query.pages.planted;

import app.folkmoot.query.planted.WellBehavedReads;

/** Planted and allowed: a page shows what several features read. */
record ComposingPages(WellBehavedReads reads) {}
