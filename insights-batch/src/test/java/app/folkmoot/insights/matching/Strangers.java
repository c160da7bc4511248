package app.folkmoot.insights.matching;

/** Nobody knows anybody. */
final class Strangers implements Acquaintance {

  @Override
  public boolean blocked(int one, int other) {
    return false;
  }

  @Override
  public int weeksSinceMet(int one, int other) {
    return NEVER;
  }

  @Override
  public int distance(int one, int other) {
    return FAR;
  }
}
