package app.folkmoot.insights.platform.jobs;

import app.folkmoot.insights.Settings;
import app.folkmoot.insights.platform.Cohorts;
import app.folkmoot.insights.platform.Window;
import app.folkmoot.insights.platform.facts.Surrogates;
import app.folkmoot.insights.platform.keys.FrozenCohorts;
import app.folkmoot.insights.platform.source.SelfIdentifications;
import app.folkmoot.insights.platform.source.SelfIdentifications.SelfIdentification;
import app.folkmoot.insights.privacy.RollIn;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Finds who is in which cohort in a window, by what is in force at its end, rolled in as the
 * privacy rules ask (P8).
 */
final class CohortFinder {
  private final Settings settings;
  private final SelfIdentifications selfIdentifications;
  private final Surrogates surrogates;
  private final FrozenCohorts frozen;

  CohortFinder(
      Settings settings,
      SelfIdentifications selfIdentifications,
      Surrogates surrogates,
      FrozenCohorts frozen) {
    this.settings = settings;
    this.selfIdentifications = selfIdentifications;
    this.surrogates = surrogates;
    this.frozen = frozen;
  }

  /** The cohorts of every dimension, kept for the window from now on. */
  List<Cohorts> freeze(Window window) {
    List<SelfIdentification> all = selfIdentifications.asOf(window.ends());
    List<Cohorts> found = new ArrayList<>();
    for (Settings.Dimension dimension : settings.dimensions()) {
      Map<Long, String> cohort = cohort(window.month(), dimension, declared(all, dimension));
      frozen.freeze(window.month(), dimension.name(), cohort);
      Map<Long, Boolean> isFocal = new HashMap<>();
      cohort.forEach((member, value) -> isFocal.put(member, value.equals(dimension.focal())));
      found.add(new Cohorts(dimension.name(), dimension.reference(), dimension.focal(), isFocal));
    }
    return found;
  }

  private Map<Long, String> cohort(
      YearMonth month, Settings.Dimension dimension, Map<Long, String> declared) {
    boolean closedBefore = frozen.of(month, dimension.name()).isPresent();
    Map<Long, String> counted =
        frozen
            .of(month, dimension.name())
            .or(() -> frozen.before(month, dimension.name()))
            .orElse(Map.of());
    boolean quarterEnd = month.getMonthValue() % 3 == 0 && !closedBefore;
    Settings.Privacy privacy = settings.privacy();
    return RollIn.at(quarterEnd, counted, declared, privacy.cohort(), privacy.rollIn()).cohorts();
  }

  private Map<Long, String> declared(List<SelfIdentification> all, Settings.Dimension dimension) {
    Map<UUID, String> byMember = new HashMap<>();
    for (SelfIdentification one : all) {
      if (one.dimension().equals(dimension.name())) {
        byMember.put(
            one.memberId(),
            one.values().contains(dimension.focal()) ? dimension.focal() : dimension.reference());
      }
    }
    Map<Long, String> bySurrogate = new HashMap<>();
    surrogates
        .of(byMember.keySet())
        .forEach((member, surrogate) -> bySurrogate.put(surrogate, byMember.get(member)));
    return bySurrogate;
  }
}
