package app.folkmoot.query.planted;

import java.net.http.HttpClient;

/** Planted: a projection must not reach out. */
record ReachingHttpProjection(HttpClient outside) {}
