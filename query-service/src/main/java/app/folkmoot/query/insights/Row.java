package app.folkmoot.query.insights;

/**
 * A row of a number's table and of its chart.
 *
 * @param strong whether the sentence above speaks of it
 */
record Row(String label, ShownNumber number, boolean strong) {

  public String value() {
    return Telling.value(number);
  }

  public String interval() {
    return Telling.interval(number);
  }

  public String people() {
    Long people = number.people();
    return people == null ? "–" : "about " + people;
  }

  public String reason() {
    String reason = Telling.reason(number);
    return reason == null ? "" : reason;
  }
}
