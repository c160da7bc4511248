package app.folkmoot.events.members;

import java.util.List;
import java.util.Optional;

/**
 * The dimensions in which members may say how they identify, and the values each offers.
 *
 * <p>Names are stable: they are stored, and metrics are sliced by them. Everything here is optional
 * for everybody; saying nothing is the same as preferring not to say.
 */
public final class SelfIdentificationCatalogue {

  /**
   * One dimension.
   *
   * @param name stable name, such as {@code work-location}
   * @param values stable names of the values offered
   * @param several whether one may choose more than one
   * @param consentVersion version of the consent text in force, from 1; a new text asks anew
   */
  public record Dimension(String name, List<String> values, boolean several, int consentVersion) {}

  private static final List<Dimension> ALL =
      List.of(
          new Dimension("work-location", List.of("on-site", "hybrid", "remote"), false, 1),
          new Dimension("gender", List.of("woman", "man", "non-binary", "self-described"), true, 1),
          new Dimension(
              "origin",
              List.of(
                  "african",
                  "asian",
                  "european",
                  "indigenous",
                  "latin-american",
                  "middle-eastern",
                  "pacific-islander",
                  "self-described"),
              true,
              1),
          new Dimension("disability", List.of("disabled", "not-disabled"), false, 1),
          new Dimension("caregiving", List.of("caregiver", "not-caregiver"), false, 1));

  private SelfIdentificationCatalogue() {}

  public static List<Dimension> all() {
    return ALL;
  }

  public static Optional<Dimension> find(String name) {
    return ALL.stream().filter(dimension -> dimension.name().equals(name)).findFirst();
  }
}
