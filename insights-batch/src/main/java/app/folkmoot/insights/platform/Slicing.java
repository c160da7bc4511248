package app.folkmoot.insights.platform;

/** How a number is cut by self-identification. */
public enum Slicing {
  /** Not at all: it is about the whole community. */
  NONE,
  /** Each month; the headline rows alone. */
  MONTHLY,
  /** Each quarter, so that fewer numbers leave the house. */
  QUARTERLY,
  /** It says of each dimension how many disclosed it. */
  COVERAGE
}
