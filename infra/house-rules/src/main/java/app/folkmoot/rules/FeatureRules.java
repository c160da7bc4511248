package app.folkmoot.rules;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceRule;

/** How a feature looks inside a service, and what each of its parts may know. */
final class FeatureRules {
  private static final String ALONE = "a feature can be read, changed and taken out by itself";

  /** The parts of the JDK that reach out of the process. */
  private static final DescribedPredicate<JavaClass> OUTSIDE_WORLD =
      resideInAnyPackage("java.sql..", "java.net.http..", "java.rmi..")
          .or(
              describe(
                  "the network and the clock of java..",
                  type ->
                      type.getName().equals("java.time.Clock")
                          || type.getName().startsWith("java.net.Socket")
                          || type.getName().equals("java.net.URLConnection")));

  private static final DescribedPredicate<JavaClass> PURE_JAVA =
      resideInAnyPackage("java..", "org.jspecify..").and(DescribedPredicate.not(OUTSIDE_WORLD));

  /**
   * A resource and a help request are posts: what opens a thread stands on discussions. The import
   * checks its lines by the commands of every feature.
   */
  @ArchTest
  static final ArchRule featuresOfCommandStandAlone =
      featuresStandAlone("command")
          .ignoreDependency(alwaysTrue(), resideInAPackage(Places.COMMAND_DISCUSSIONS))
          .ignoreDependency(resideInAPackage(Places.IMPORTS), alwaysTrue())
          .because(ALONE);

  /** A page shows what several features read: pages alone compose them. */
  @ArchTest
  static final ArchRule featuresOfQueryStandAlone =
      featuresStandAlone("query")
          .ignoreDependency(resideInAPackage(Places.PAGES), named("Reads", "View"))
          .because(ALONE);

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices()
          .matching("app.folkmoot.(command|query|insights|reader|local).(**)")
          .should()
          .beFreeOfCycles();

  /**
   * Aggregates, commands, refusals and the values they use: all that a feature of the command
   * service holds, but what speaks HTTP by its name.
   */
  @ArchTest
  static final ArchRule decisionsArePure =
      classes()
          .that()
          .resideInAPackage(Places.COMMAND)
          .and()
          .resideOutsideOfPackages("app.folkmoot.command", Places.COMMAND_PLATFORM, Places.IMPORTS)
          .and(DescribedPredicate.not(named("Api")))
          .should()
          .onlyDependOnClassesThat(
              PURE_JAVA
                  .or(resideInAnyPackage(Places.CONTRACT, Places.COMMAND))
                  .or(resideInAnyPackage("org.axonframework..", "jakarta.validation.."))
                  .as("are pure java, the contract, the own service, Axon or validation"))
          .because("a decision depends on the past and the command, and on nothing else");

  /** A projection folds an event into a document; both know of no server and no hour. */
  @ArchTest
  static final ArchRule projectionsArePure =
      classes()
          .that()
          .resideInAPackage(Places.QUERY)
          .and()
          .resideOutsideOfPackage(Places.QUERY_PLATFORM)
          .and(named("Projection", "View", "Document"))
          .should()
          .onlyDependOnClassesThat(
              PURE_JAVA
                  .or(resideInAPackage(Places.CONTRACT))
                  .or(
                      resideInAPackage(Places.QUERY)
                          .and(DescribedPredicate.not(named("Reads", "Api", "Pages"))))
                  .or(
                      resideInAnyPackage(
                          "org.springframework.stereotype..",
                          "com.fasterxml.jackson.annotation..",
                          "tools.jackson.databind.."))
                  .as("are pure java, the contract, documents or their JSON form"))
          .because("a projection must equal its rebuild, at any later hour");

  @ArchTest static final ArchRule statisticsArePlain = plain(Places.STATISTICS);

  @ArchTest static final ArchRule matchingIsPlain = plain(Places.MATCHING);

  @ArchTest static final ArchRule privacyGateIsPlain = plain(Places.PRIVACY);

  @ArchTest static final ArchRule generatorIsPlain = plain(Places.GENERATOR);

  /** Who asks is part of every question, so that a private group cannot be forgotten. */
  @ArchTest
  static final ArchRule readsAskWhoIsLooking =
      methods()
          .that()
          .areDeclaredInClassesThat(
              resideInAPackage(Places.QUERY)
                  .and(describe("*Reads", type -> type.getSimpleName().endsWith("Reads"))))
          .and()
          .areNotPrivate()
          .and()
          .areNotStatic()
          .should(
              new ArchCondition<>("take a Viewer") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  boolean takesViewer =
                      method.getRawParameterTypes().stream()
                          .anyMatch(type -> type.getSimpleName().equals("Viewer"));
                  if (!takesViewer && !method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " takes no Viewer"));
                  }
                }
              })
          .because("what a person may read is decided where it is read");

  private FeatureRules() {}

  private static SliceRule featuresStandAlone(String service) {
    String root = "app.folkmoot." + service;
    return slices()
        .matching(root + ".(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(alwaysTrue(), resideInAPackage(root + ".platform.."));
  }

  private static ArchRule plain(String pattern) {
    return classes()
        .that()
        .resideInAPackage(pattern)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..")
                .and(DescribedPredicate.not(resideInAnyPackage("java.sql..", "java.net.http..")))
                .or(
                    resideInAnyPackage(
                        Places.STATISTICS, Places.MATCHING, Places.PRIVACY, Places.GENERATOR))
                .or(
                    resideInAnyPackage(
                        "org.apache.commons.math3..",
                        "org.apache.commons.statistics..",
                        "org.apache.commons.rng..",
                        "org.apache.commons.numbers..",
                        "org.jgrapht..",
                        "tools.jackson.."))
                .as("are java, the plain packages, commons or JGraphT"))
        .because("numbers that people rest decisions on can be checked without a server");
  }

  private static DescribedPredicate<JavaClass> named(String... endings) {
    return describe(
        "are named *" + String.join(" or *", endings), type -> Names.endsWithAny(type, endings));
  }
}
