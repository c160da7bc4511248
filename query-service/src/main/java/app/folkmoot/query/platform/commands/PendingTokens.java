package app.folkmoot.query.platform.commands;

import app.folkmoot.events.ConsistencyToken;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far the reads must have got for a person to see what they did: the last position of each
 * partition they wrote to.
 */
record PendingTokens(Map<Integer, Long> positions) implements Serializable {
  private static final String ATTRIBUTE = "folkmoot.pending-reads";

  PendingTokens {
    positions = Map.copyOf(positions);
  }

  static PendingTokens of(HttpSession session) {
    return session.getAttribute(ATTRIBUTE) instanceof PendingTokens pending
        ? pending
        : new PendingTokens(Map.of());
  }

  /** Keeps it in the session; an empty one leaves nothing there. */
  void keepIn(HttpSession session) {
    if (!positions.isEmpty()) {
      session.setAttribute(ATTRIBUTE, this);
    } else if (session.getAttribute(ATTRIBUTE) != null) {
      session.removeAttribute(ATTRIBUTE);
    }
  }

  /** With one more token; a text that is none changes nothing. */
  PendingTokens with(String token) {
    Map<Integer, Long> more = new TreeMap<>(positions);
    ConsistencyToken.decode(token)
        .ifPresent(t -> more.merge(t.partition(), t.position(), Math::max));
    return new PendingTokens(more);
  }

  PendingTokens without(ConsistencyToken reached) {
    Map<Integer, Long> rest = new TreeMap<>(positions);
    rest.remove(reached.partition(), reached.position());
    return new PendingTokens(rest);
  }

  List<ConsistencyToken> tokens() {
    return positions.entrySet().stream()
        .map(e -> new ConsistencyToken(e.getKey(), e.getValue()))
        .toList();
  }
}
