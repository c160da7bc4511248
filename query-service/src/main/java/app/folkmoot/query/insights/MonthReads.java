package app.folkmoot.query.insights;

import app.folkmoot.query.platform.NotFoundException;
import app.folkmoot.query.platform.Role;
import app.folkmoot.query.platform.Viewer;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Reads what insights-batch published, as it published it: closed months and provisional numbers
 * for leaders, plain counts for admins.
 */
@Component
final class MonthReads {
  private static final String MONTH = "\\d{4}-\\d{2}";

  private final MongoDatabase database;

  MonthReads(MongoDatabase database) {
    this.database = database;
  }

  /** The definitions of all numbers. */
  List<Map<String, Object>> metrics(Viewer viewer) {
    require(viewer, Role.LEADER);
    List<Map<String, Object>> found = new ArrayList<>();
    database
        .getCollection("insightMetrics")
        .find()
        .sort(Sorts.ascending("_id"))
        .forEach(definition -> found.add(withoutId(definition)));
    return found;
  }

  /** The months there are numbers of, the newest first, each saying whether it is provisional. */
  List<Map<String, Object>> months(Viewer viewer) {
    require(viewer, Role.LEADER);
    List<Map<String, Object>> found = new ArrayList<>();
    database
        .getCollection("insightEditions")
        .find(Filters.regex("_id", "^" + MONTH + "$"))
        .projection(Projections.exclude("items"))
        .sort(Sorts.descending("_id"))
        .forEach(month -> found.add(withoutId(month)));
    return found;
  }

  /** The numbers of a month. */
  List<Document> month(Viewer viewer, String month) {
    require(viewer, Role.LEADER);
    return items("insightEditions", month);
  }

  /** The plain counts of a month, and what was computed of it before it closed. */
  List<Document> operations(Viewer viewer, String month) {
    require(viewer, Role.ADMIN);
    return items("insightOperations", month);
  }

  private List<Document> items(String collection, String id) {
    if (!id.matches(MONTH) && !id.equals("all")) {
      throw new NotFoundException("month");
    }
    Document found = database.getCollection(collection).find(Filters.eq("_id", id)).first();
    if (found == null) {
      throw new NotFoundException("month");
    }
    return found.getList("items", Document.class);
  }

  private static void require(Viewer viewer, Role role) {
    if (!viewer.has(role)) {
      throw new AccessDeniedException("this is for the role " + role);
    }
  }

  private static Map<String, Object> withoutId(Document document) {
    document.remove("_id");
    return document;
  }
}
