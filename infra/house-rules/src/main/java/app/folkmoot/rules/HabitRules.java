package app.folkmoot.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Habits that make code answer the same on every machine and in every test. */
final class HabitRules {
  private static final Set<String> TODAY_OF_ZONE =
      Set.of(
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.OffsetDateTime",
          "java.time.OffsetTime",
          "java.time.ZonedDateTime",
          "java.time.YearMonth",
          "java.time.Year",
          "java.time.MonthDay",
          "java.time.Instant");

  /** {@code now(clock)} is fine; {@code now()} and {@code now(zone)} read the machine's clock. */
  @ArchTest
  static final ArchRule timeComesFromAClock =
      noClasses()
          .that()
          .resideInAnyPackage(Places.HOUSE)
          .should()
          .accessTargetWhere(
              target(
                  describe(
                      "read the machine's clock past the Clock bean",
                      HabitRules::readsTheMachinesClock)))
          .because("a test, a rebuild and an import decide what time it is");

  /** The machinery of reading and measuring draws surrogates and names of its own. */
  @ArchTest
  static final ArchRule identifiersComeFromTheirPort =
      noClasses()
          .that()
          .resideInAnyPackage(Places.HOUSE)
          .and()
          .resideOutsideOfPackages(Places.QUERY_PLATFORM, Places.INSIGHTS_PLATFORM)
          .should()
          .accessTargetWhere(
              target(
                  describe(
                      "make a random UUID",
                      (AccessTarget target) ->
                          target.getOwner().getName().equals("java.util.UUID")
                              && target.getName().equals("randomUUID"))))
          .because("new identifiers are time-ordered or derived (Ids, PairId)");

  @ArchTest
  static final ArchRule zoneAndLocaleAreNamed =
      noClasses()
          .that()
          .resideInAnyPackage(Places.HOUSE)
          .should()
          .accessTargetWhere(
              target(
                  describe(
                      "use the machine's zone or locale (name it: toLowerCase(Locale.ROOT),"
                          + " String.format(Locale.ROOT, ...), ofPattern(..., Locale.ROOT))",
                      HabitRules::usesTheMachinesCustoms)))
          .because("a server in another country must give the same answer");

  /** A command line prints: its main class may. */
  @ArchTest
  static final ArchRule onlyCommandLinesPrint =
      noClasses()
          .that()
          .resideInAnyPackage(Places.HOUSE)
          .and(not(describe("have a main method", HabitRules::isCommandLine)))
          .should()
          .accessTargetWhere(
              target(
                  describe(
                      "print",
                      (AccessTarget target) ->
                          target.getOwner().getName().equals("java.lang.System")
                                  && (target.getName().equals("out")
                                      || target.getName().equals("err"))
                              || target.getName().equals("printStackTrace"))))
          .because("what a service says goes to its log");

  @ArchTest
  static final ArchRule fieldsAreNotInjected =
      noFields()
          .should()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .orShould()
          .beAnnotatedWith("jakarta.inject.Inject")
          .orShould()
          .beAnnotatedWith("jakarta.annotation.Resource")
          .because("a constructor says what a class needs");

  @ArchTest
  static final ArchRule settingsAreRecords =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value")
          .because("settings are validated records, bound once");

  @ArchTest
  static final ArchRule wiringHasNoProfiles =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.springframework.context.annotation.Profile")
          .because("local wiring is a composition of its own, not a branch");

  private HabitRules() {}

  private static boolean readsTheMachinesClock(AccessTarget target) {
    String owner = target.getOwner().getName();
    if (owner.equals("java.lang.System")) {
      return target.getName().equals("currentTimeMillis");
    }
    if (owner.equals("java.util.Date") && target.getName().equals("<init>")) {
      return parameters(target).isEmpty();
    }
    return TODAY_OF_ZONE.contains(owner)
        && target.getName().equals("now")
        && !parameters(target).contains("java.time.Clock");
  }

  private static boolean usesTheMachinesCustoms(AccessTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    return switch (owner) {
      case "java.time.ZoneId" -> name.equals("systemDefault");
      case "java.time.Clock" -> name.equals("systemDefaultZone");
      case "java.util.TimeZone", "java.util.Locale" -> name.equals("getDefault");
      case "java.lang.String" ->
          switch (name) {
            case "toLowerCase", "toUpperCase" -> parameters(target).isEmpty();
            case "format" -> !parameters(target).startsWith("java.util.Locale");
            case "formatted" -> true;
            default -> false;
          };
      case "java.time.format.DateTimeFormatter" ->
          name.equals("ofPattern") && !parameters(target).contains("java.util.Locale");
      default -> false;
    };
  }

  private static String parameters(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        ? String.join(",", unit.getRawParameterTypes().stream().map(JavaClass::getName).toList())
        : "";
  }

  private static boolean isCommandLine(JavaClass type) {
    return Names.outermost(type).tryGetMethod("main", String[].class).isPresent();
  }
}
