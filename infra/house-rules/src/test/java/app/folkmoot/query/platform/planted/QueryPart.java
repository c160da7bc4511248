package app.folkmoot.query.platform.planted;

import com.mongodb.client.MongoCollection;
import java.util.Map;

/** Planted and allowed: the platform of the query service knows MongoDB. */
record QueryPart(MongoCollection<Map<String, Object>> collection) {}
