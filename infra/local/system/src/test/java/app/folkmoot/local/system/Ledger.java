package app.folkmoot.local.system;

import app.folkmoot.local.system.RunningSystem.Answer;
import app.folkmoot.local.system.SmallLoad.Opening;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Holds what was acknowledged in a group against the store's history and the group's feed. */
final class Ledger {
  private final RunningSystem system;
  private final String reader;
  private final String groupId;
  private final long from;

  /**
   * @param reader an access token
   * @param from a position before the group began
   */
  Ledger(RunningSystem system, String reader, String groupId, long from) {
    this.system = system;
    this.reader = reader;
    this.groupId = groupId;
    this.from = from;
  }

  /**
   * What is wrong with these; empty when each of them, and each reply to it, is in the history once
   * and in the feed once, and nothing in either has a twin.
   */
  List<String> faults(List<Opening> acknowledged) {
    List<String> faults = new ArrayList<>();
    try {
      Map<String, Integer> replies = new HashMap<>();
      compare("history", acknowledged, inHistory(replies), replies, faults);
      replies.clear();
      compare("feed", acknowledged, inFeed(replies), replies, faults);
    } catch (UncheckedIOException | IllegalStateException away) {
      faults.add(away.toString());
    }
    return faults;
  }

  /** How many openings the history and the feed hold, in this order. */
  List<Integer> sizes() {
    return List.of(inHistory(new HashMap<>()).size(), inFeed(new HashMap<>()).size());
  }

  private static void compare(
      String where,
      List<Opening> acknowledged,
      List<Found> found,
      Map<String, Integer> replies,
      List<String> faults) {
    Map<String, Integer> times = new HashMap<>();
    for (Found each : found) {
      times.merge(each.id, 1, Integer::sum);
      if (times.merge(each.title, 1, Integer::sum) > 1) {
        faults.add(each.title + " is in the " + where + " twice");
      }
    }
    for (Opening opening : acknowledged) {
      int acknowledgedReplies = opening.replies();
      if (times.getOrDefault(opening.id, 0) != 1) {
        faults.add(opening.title + " is in the " + where + " " + times.get(opening.id) + " times");
      } else if (replies.getOrDefault(opening.id, 0) < acknowledgedReplies
          || replies.getOrDefault(opening.id, 0) > 1) {
        faults.add(opening.title + " has " + replies.get(opening.id) + " replies in the " + where);
      }
    }
  }

  private record Found(String id, String title) {}

  private List<Found> inHistory(Map<String, Integer> replies) {
    List<Found> found = new ArrayList<>();
    for (JsonNode event : system.history(from)) {
      JsonNode data = event.path("data");
      if (event.path("type").asString().equals("discussion.started")
          && data.path("groupId").asString().equals(groupId)) {
        found.add(new Found(data.path("postId").asString(), data.path("title").asString()));
      } else if (event.path("type").asString().equals("reply.posted")) {
        replies.merge(data.path("threadId").asString(), 1, Integer::sum);
      }
    }
    return found;
  }

  private List<Found> inFeed(Map<String, Integer> replies) {
    List<Found> found = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Answer page =
          system.read(
              reader,
              "/api/groups/"
                  + groupId
                  + "/feed?limit=100"
                  + (cursor.isEmpty() ? "" : "&cursor=" + cursor),
              "");
      if (page.status() != 200) {
        throw new IllegalStateException("the feed answers " + page.status());
      }
      for (JsonNode item : page.body().path("items")) {
        String id = item.path("postId").asString();
        found.add(new Found(id, item.path("title").asString()));
        replies.put(id, item.path("replyCount").asInt());
      }
      JsonNode next = page.body().path("nextCursor");
      cursor = next.isString() ? next.stringValue() : null;
    }
    return found;
  }
}
