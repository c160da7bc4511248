package app.folkmoot.insights.matching;

/** What is known between two people; symmetric, asked with numbers of people from 0. */
public interface Acquaintance {

  /** The least number of weeks between two chats of the same pair. */
  int WEEKS_APART = 12;

  /** "Never met" for {@link #weeksSinceMet}. */
  int NEVER = Integer.MAX_VALUE;

  /** A distance of 3 or more, and one that is not known, count alike. */
  int FAR = 3;

  /** Whether either has blocked the other. */
  boolean blocked(int one, int other);

  /** Whole weeks since their last chat, or {@link #NEVER}. */
  int weeksSinceMet(int one, int other);

  /** Steps between them in the graph of ties: 1, 2, or {@link #FAR}. */
  int distance(int one, int other);
}
