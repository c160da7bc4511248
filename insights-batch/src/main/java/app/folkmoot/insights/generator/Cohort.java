package app.folkmoot.insights.generator;

/** The one dimension in which generated members identify themselves. */
final class Cohort {

  static final String DIMENSION = "work-location";
  static final String REFERENCE = "on-site";
  static final String FOCAL = "remote";

  private Cohort() {}

  static String of(boolean focal) {
    return focal ? FOCAL : REFERENCE;
  }
}
