package app.folkmoot.query.planted;

import com.mongodb.client.MongoCollection;
import java.util.Map;

/** Planted: only platform and reads know MongoDB. */
record PagesKnowingMongo(MongoCollection<Map<String, Object>> collection) {}
