package app.folkmoot.query.planted;

import com.mongodb.client.MongoCollection;
import java.util.Map;
import java.util.UUID;

/** Planted and allowed: reads know MongoDB and ask who is looking. */
public final class WellBehavedReads {
  private final MongoCollection<Map<String, Object>> posts;

  WellBehavedReads(MongoCollection<Map<String, Object>> posts) {
    this.posts = posts;
  }

  long count(Viewer viewer, UUID groupId) {
    return allowed(viewer.memberId(), groupId) ? posts.countDocuments() : 0;
  }

  private static boolean allowed(UUID memberId, UUID groupId) {
    return !memberId.equals(groupId);
  }
}
