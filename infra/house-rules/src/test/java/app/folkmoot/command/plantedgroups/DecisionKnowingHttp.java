package app.folkmoot.command.plantedgroups;

import java.net.http.HttpClient;

/** Planted: a decision must not reach out. */
record DecisionKnowingHttp(HttpClient outside) {}
