package app.folkmoot.rules;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/**
 * All rules of the house. A module keeps them by an {@code ArchitectureTest} in its own test tree
 * that includes this class with {@link ArchTests#in(Class)}.
 */
public final class HouseRules {
  @ArchTest static final ArchTests WALLS = ArchTests.in(WallRules.class);
  @ArchTest static final ArchTests FEATURES = ArchTests.in(FeatureRules.class);
  @ArchTest static final ArchTests HABITS = ArchTests.in(HabitRules.class);

  private HouseRules() {}
}
