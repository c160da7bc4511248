package app.folkmoot.insights.generator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of phrases: under each {@code [key]} one alternative per line. Within an alternative
 * {@code {key}} stands for an alternative of that key, {@code {^key}} for the same with a capital,
 * {@code \n} for a line's end. Alternatives are dealt like cards: each is used once before any
 * comes again.
 */
final class Phrases {

  private final Map<String, Deck> decks = new LinkedHashMap<>();
  private final String page;

  private Phrases(String page, Map<String, List<String>> alternatives) {
    this.page = page;
    alternatives.forEach((key, lines) -> decks.put(key, new Deck(lines.toArray(String[]::new))));
  }

  /** Reads {@code name.txt} beside this class. */
  static Phrases read(String name) {
    try (InputStream in = Phrases.class.getResourceAsStream("phrases/" + name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("phrases/" + name + ".txt is missing from the program");
      }
      Map<String, List<String>> alternatives = new LinkedHashMap<>();
      List<String> current = new ArrayList<>();
      for (String line :
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList()) {
        if (line.startsWith("[") && line.endsWith("]")) {
          current =
              alternatives.computeIfAbsent(
                  line.substring(1, line.length() - 1), k -> new ArrayList<>());
        } else if (!line.isBlank()) {
          current.add(line.strip().replace("\\n", "\n"));
        }
      }
      return new Phrases(name, alternatives);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String key) {
    return decks.containsKey(key);
  }

  /** All alternatives of a key, in the page's order. */
  List<String> all(String key) {
    return List.of(deck(key).cards);
  }

  /** The next alternative of a key, not yet expanded. */
  String deal(String key, Draws draws) {
    return deck(key).deal(draws);
  }

  private Deck deck(String key) {
    Deck deck = decks.get(key);
    if (deck == null) {
      throw new IllegalStateException("the phrases " + page + " have no [" + key + "]");
    }
    return deck;
  }

  /**
   * Expands what stands in braces.
   *
   * @param said what was chosen before in the same text or thread: used again, and added to
   * @param second asked for keys that this page does not have
   */
  String expand(String pattern, Map<String, String> said, @Nullable Phrases second, Draws draws) {
    int open = pattern.indexOf('{');
    if (open < 0) {
      return pattern;
    }
    StringBuilder text = new StringBuilder();
    int from = 0;
    while (open >= 0) {
      int close = pattern.indexOf('}', open);
      text.append(pattern, from, open);
      boolean capital = pattern.charAt(open + 1) == '^';
      String key = pattern.substring(open + (capital ? 2 : 1), close);
      String chosen = said.get(key);
      if (chosen == null) {
        Phrases source = has(key) || second == null ? this : second;
        chosen = expand(source.deal(key, draws), said, second, draws);
        said.put(key, chosen);
      }
      text.append(capital ? capitalised(chosen) : chosen);
      from = close + 1;
      open = pattern.indexOf('{', from);
    }
    return text.append(pattern, from, pattern.length()).toString();
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }

  /** Alternatives in shuffled order, shuffled anew when all have been dealt. */
  private static final class Deck {
    private final String[] cards;
    private final String[] shuffled;
    private int next;

    Deck(String[] cards) {
      this.cards = cards;
      shuffled = cards.clone();
      next = cards.length;
    }

    String deal(Draws draws) {
      if (next == shuffled.length) {
        String last = shuffled[shuffled.length - 1];
        for (int i = shuffled.length - 1; i > 0; i--) {
          swap(i, draws.below(i + 1));
        }
        if (shuffled[0].equals(last)) {
          swap(0, shuffled.length - 1);
        }
        next = 0;
      }
      return shuffled[next++];
    }

    private void swap(int a, int b) {
      String kept = shuffled[a];
      shuffled[a] = shuffled[b];
      shuffled[b] = kept;
    }
  }
}
