package app.folkmoot.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom: between the modules, and between modules and the libraries of others. */
final class WallRules {
  @ArchTest
  static final ArchRule contractStandsOnJavaAndJackson =
      classes()
          .that()
          .resideInAPackage(Places.CONTRACT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              Places.CONTRACT,
              "java..",
              "org.jspecify..",
              "tools.jackson..",
              "com.fasterxml.jackson.annotation..")
          .because("all services, of any release, read events by the contract alone");

  @ArchTest
  static final ArchRule readerStandsOnContractAndKafka =
      classes()
          .that()
          .resideInAPackage(Places.READER)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              Places.READER,
              Places.CONTRACT,
              "java..",
              "org.jspecify..",
              "org.slf4j..",
              "tools.jackson..",
              "org.apache.kafka..")
          .because("two services read events by it, and it must not bring the ways of either");

  @ArchTest
  static final ArchRule commandKnowsNoOtherService =
      noClasses()
          .that()
          .resideInAPackage(Places.COMMAND)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(Places.QUERY, Places.INSIGHTS)
          .because("services meet in the contract only");

  @ArchTest
  static final ArchRule queryKnowsNoOtherService =
      noClasses()
          .that()
          .resideInAPackage(Places.QUERY)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(Places.COMMAND, Places.INSIGHTS)
          .because("services meet in the contract only");

  @ArchTest
  static final ArchRule insightsKnowsNoOtherService =
      noClasses()
          .that()
          .resideInAPackage(Places.INSIGHTS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(Places.COMMAND, Places.QUERY)
          .because("services meet in the contract only");

  @ArchTest
  static final ArchRule nothingInProductionKnowsTheLocalDefault =
      noClasses()
          .that()
          .resideInAnyPackage(Places.HOUSE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(Places.LOCAL, Places.LOAD, Places.RULES)
          .because("every embedded part is replaced by configuration alone");

  @ArchTest
  static final ArchRule launcherStartsServicesWithoutImportingThem =
      noClasses()
          .that()
          .resideInAPackage(Places.LOCAL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(Places.COMMAND, Places.QUERY, Places.INSIGHTS)
          .because("a service runs locally as it runs in production: by its jar and its settings");

  @ArchTest
  static final ArchRule axonDecidesOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(Places.COMMAND)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.axonframework..")
          .because("only the side that decides is bound to a framework for deciding");

  @ArchTest
  static final ArchRule kafkaStaysWithReaderRelayAndLocal =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              Places.READER, Places.COMMAND_PLATFORM, Places.LOCAL, Places.LOAD)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
          .because("events come and go by one reader and one relay");

  @ArchTest
  static final ArchRule duckDbStaysInItsPlatform =
      noClasses()
          .that()
          .resideOutsideOfPackage(Places.INSIGHTS_PLATFORM)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.duckdb..")
          .because("metrics are plain SQL, so that another engine can take over");

  /** Besides the platforms, only a class that reads documents for people knows the driver. */
  @ArchTest
  static final ArchRule mongoStaysInPlatformsAndReads =
      noClasses()
          .that(doNotReadDocuments())
          .and()
          .resideInAnyPackage(Places.HOUSE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.mongodb..", "org.springframework.data.mongodb..")
          .because("what a document store can do is decided once");

  private WallRules() {}

  private static DescribedPredicate<JavaClass> doNotReadDocuments() {
    DescribedPredicate<JavaClass> platform =
        resideInAPackage(Places.QUERY_PLATFORM).or(resideInAPackage(Places.INSIGHTS_PLATFORM));
    DescribedPredicate<JavaClass> reads =
        resideInAPackage(Places.QUERY)
            .and(DescribedPredicate.describe("*Reads", type -> Names.endsWithAny(type, "Reads")));
    return DescribedPredicate.not(platform.or(reads))
        .as("are neither in a platform nor part of *Reads");
  }
}
