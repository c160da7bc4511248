package app.folkmoot.insights.privacy.planted;

import java.sql.Connection;

/** Planted: plain packages know no database. */
record PrivacyKnowingSql(Connection database) {}
