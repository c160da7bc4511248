package app.folkmoot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule bites on what is planted for it, and on nothing else that is planted. */
class HouseRulesTest {
  private static final Map<String, ArchRule> RULES = rules();

  /** Broken rule, or "" for none, and the planted classes that break it together. */
  static Stream<Arguments> planted() {
    return Stream.of(
        breaks("contractStandsOnJavaAndJackson", "events.planted.EventKnowingSpring"),
        breaks("", "events.planted.EventKnowingJackson"),
        breaks("readerStandsOnContractAndKafka", "reader.planted.ReaderKnowingSpring"),
        breaks("", "reader.planted.ReaderKnowingKafka"),
        breaks("commandKnowsNoOtherService", "command.platform.planted.CommandPartKnowingQuery"),
        breaks("", "command.platform.planted.CommandPart"),
        breaks("queryKnowsNoOtherService", "query.platform.planted.QueryPartKnowingInsights"),
        breaks(
            "insightsKnowsNoOtherService", "insights.platform.planted.InsightsPartKnowingCommand"),
        breaks(
            "nothingInProductionKnowsTheLocalDefault",
            "query.platform.planted.QueryPartKnowingLocal"),
        breaks(
            "launcherStartsServicesWithoutImportingThem", "local.planted.LauncherImportingService"),
        breaks("axonDecidesOnly", "query.platform.planted.QueryPartKnowingAxon"),
        breaks("kafkaStaysWithReaderRelayAndLocal", "query.platform.planted.QueryPartKnowingKafka"),
        breaks("duckDbStaysInItsPlatform", "insights.planted.MetricKnowingDuckDb"),
        breaks("", "insights.platform.planted.InsightsPart"),
        breaks("mongoStaysInPlatformsAndReads", "query.planted.PagesKnowingMongo"),
        breaks("", "query.platform.planted.QueryPart"),
        breaks("", "query.planted.WellBehavedReads"),
        breaks("readsAskWhoIsLooking", "query.planted.CarelessReads"),
        breaks(
            "featuresOfCommandStandAlone",
            "command.plantedhelp.HelpImportingGroups",
            "command.plantedgroups.PlantedGroup"),
        breaks(
            "featuresOfQueryStandAlone",
            "query.plantedhelp.QueryHelpImportingPage",
            "query.planted.PageOfPlanting"),
        breaks(
            "featuresOfQueryStandAlone",
            "query.pages.planted.PagesKnowingPage",
            "query.planted.PageOfPlanting"),
        breaks("", "query.pages.planted.ComposingPages", "query.planted.WellBehavedReads"),
        breaks(
            "packagesAreFreeOfCycles",
            "insights.plantedround.HalfOfACircle",
            "insights.plantedround.inner.OtherHalfOfACircle"),
        breaks("decisionsArePure", "command.plantedgroups.DecisionKnowingSql"),
        breaks("decisionsArePure", "command.plantedgroups.DecisionKnowingHttp"),
        breaks("decisionsArePure", "command.plantedgroups.DecisionKnowingJackson"),
        breaks("decisionsArePure", "command.plantedgroups.DecisionKnowingSpring"),
        breaks("decisionsArePure", "command.plantedgroups.DecisionKnowingClock"),
        breaks("", "command.plantedgroups.PureDecision"),
        breaks("projectionsArePure", "query.planted.ReachingSqlProjection"),
        breaks("projectionsArePure", "query.planted.ReachingHttpProjection"),
        breaks("projectionsArePure", "query.planted.ReachingSpringProjection"),
        breaks("projectionsArePure", "query.planted.ReachingClockProjection"),
        breaks("projectionsArePure", "query.planted.ReadingProjection"),
        breaks("", "query.planted.PureProjection"),
        breaks("statisticsArePlain", "insights.statistics.planted.StatisticsKnowingSql"),
        breaks("statisticsArePlain", "insights.statistics.planted.StatisticsKnowingSpring"),
        breaks("matchingIsPlain", "insights.matching.planted.MatchingKnowingSql"),
        breaks("matchingIsPlain", "insights.matching.planted.MatchingKnowingSpring"),
        breaks("privacyGateIsPlain", "insights.privacy.planted.PrivacyKnowingSql"),
        breaks("privacyGateIsPlain", "insights.privacy.planted.PrivacyKnowingSpring"),
        breaks("generatorIsPlain", "insights.generator.planted.GeneratorKnowingSql"),
        breaks("generatorIsPlain", "insights.generator.planted.GeneratorKnowingSpring"),
        breaks("timeComesFromAClock", "query.platform.planted.ReadingTheClock"),
        breaks("timeComesFromAClock", "query.platform.planted.ReadingTheClockByReference"),
        breaks("timeComesFromAClock", "query.platform.planted.CountingMilliseconds"),
        breaks("", "query.platform.planted.AskingAClock"),
        breaks("identifiersComeFromTheirPort", "command.platform.planted.DrawingIdentifiers"),
        breaks(
            "identifiersComeFromTheirPort",
            "command.platform.planted.DrawingIdentifiersByReference"),
        breaks("zoneAndLocaleAreNamed", "query.platform.planted.LeavingTheZoneToTheMachine"),
        breaks("zoneAndLocaleAreNamed", "query.platform.planted.LeavingTheLocaleToTheMachine"),
        breaks("zoneAndLocaleAreNamed", "query.platform.planted.LeavingTheCaseToTheMachine"),
        breaks("zoneAndLocaleAreNamed", "query.platform.planted.LeavingTheFormatToTheMachine"),
        breaks("zoneAndLocaleAreNamed", "query.platform.planted.LeavingTheFormattedToTheMachine"),
        breaks("zoneAndLocaleAreNamed", "query.platform.planted.LeavingThePatternToTheMachine"),
        breaks("", "query.platform.planted.NamingZoneAndLocale"),
        breaks("onlyCommandLinesPrint", "query.platform.planted.PrintingPart"),
        breaks("", "query.platform.planted.PrintingCommandLine"),
        breaks("fieldsAreNotInjected", "query.platform.planted.InjectingFields"),
        breaks("fieldsAreNotInjected", "query.platform.planted.InjectingResources"),
        breaks("settingsAreRecords", "query.platform.planted.TakingAValue"),
        breaks("wiringHasNoProfiles", "query.platform.planted.WiredByProfile"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("planted")
  void bitesOnWhatIsPlanted(String rule, String[] names) throws ClassNotFoundException {
    Class<?>[] types = new Class<?>[names.length];
    for (int i = 0; i < names.length; i++) {
      types[i] = Class.forName("app.folkmoot." + names[i]);
    }
    JavaClasses planted = new ClassFileImporter().importClasses(types);

    Set<String> broken =
        RULES.entrySet().stream()
            .filter(entry -> entry.getValue().evaluate(planted).hasViolation())
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(broken).isEqualTo(rule.isEmpty() ? Set.of() : Set.of(rule));
  }

  @Test
  void hasAViolationPlantedForEveryRule() {
    assertThat(planted().map(arguments -> (String) arguments.get()[0]).filter(r -> !r.isEmpty()))
        .as("rules with a planted violation")
        .containsAll(RULES.keySet());
  }

  private static Arguments breaks(String rule, String... names) {
    return Arguments.of(rule, names);
  }

  private static Map<String, ArchRule> rules() {
    Map<String, ArchRule> rules = new TreeMap<>();
    Stream.of(WallRules.class, FeatureRules.class, HabitRules.class)
        .flatMap(holder -> Arrays.stream(holder.getDeclaredFields()))
        .filter(field -> field.isAnnotationPresent(ArchTest.class))
        .forEach(field -> rules.put(field.getName(), rule(field)));
    return rules;
  }

  private static ArchRule rule(Field field) {
    try {
      return (ArchRule) field.get(null);
    } catch (IllegalAccessException unreachable) {
      throw new AssertionError(unreachable);
    }
  }
}
