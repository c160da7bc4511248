package app.folkmoot.insights.generator;

/**
 * Identifiers as data/README.md writes them: a letter and a number, padded so that the order of
 * text is the order of numbers.
 */
final class Ids {

  private final int memberWidth;
  private final int groupWidth;
  private final int postWidth;

  Ids(CommunityPlan plan) {
    memberWidth = Math.max(5, digits(plan.size().members()));
    groupWidth = Math.max(2, digits(plan.size().groups()));
    double openings = plan.pace().openings() * plan.size().members() * plan.size().days() / 30 * 2;
    postWidth = Math.max(7, digits((long) (openings * (2 + plan.pace().extraReplies()))));
  }

  /** Of the member with this number, counted from 0. */
  String member(int member) {
    return padded('m', member + 1, memberWidth);
  }

  /** Of the group with this number, counted from 0. */
  String group(int group) {
    return padded('g', group + 1, groupWidth);
  }

  /** Of an opening post or reply. */
  String post(int post) {
    return padded('p', post, postWidth);
  }

  String thread(int thread) {
    return padded('t', thread, postWidth - 1);
  }

  String helpRequest(int request) {
    return padded('h', request, postWidth);
  }

  String offer(int offer) {
    return padded('o', offer, postWidth);
  }

  static String padded(char letter, long number, int width) {
    String digits = Long.toString(number);
    StringBuilder id = new StringBuilder(width + 1).append(letter);
    for (int i = digits.length(); i < width; i++) {
      id.append('0');
    }
    return id.append(digits).toString();
  }

  private static int digits(long number) {
    return Long.toString(number).length();
  }
}
