package app.folkmoot.query.planted;

/** Planted: who is looking. */
record Viewer(java.util.UUID memberId) {}
