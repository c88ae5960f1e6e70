package bank.depository.sandbox.simulator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class SimulatorArchitectureTest {

  private static final String OUTSIDE = "bank.depository.sandbox.simulator..";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("bank.depository");

  @Test
  void theOutsideWorldUsesNoClassOfTheService() {
    noClasses()
        .that()
        .resideInAPackage(OUTSIDE)
        .should()
        .dependOnClassesThat(
            resideInAPackage("bank.depository..").and(not(resideInAPackage(OUTSIDE))))
        .check(CLASSES);
  }

  @Test
  void theServiceUsesNoClassOfTheOutsideWorld() {
    noClasses()
        .that()
        .resideOutsideOfPackage(OUTSIDE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(OUTSIDE)
        .check(CLASSES);
  }

  @Test
  void theFourPartiesKnowEachOtherByTheirWiresOnly() {
    for (String party : new String[] {"issuer", "channel", "sms", "core"}) {
      noClasses()
          .that()
          .resideInAPackage("bank.depository.sandbox.simulator." + party)
          .should()
          .dependOnClassesThat(
              resideInAPackage(OUTSIDE)
                  .and(not(resideInAPackage("bank.depository.sandbox.simulator." + party)))
                  .and(not(resideInAPackage("..simulator.wire")))
                  .and(not(resideInAPackage("..simulator.store"))))
          .check(CLASSES);
    }
  }

  @Test
  void thePackagesOfTheOutsideWorldFormNoCycle() {
    slices()
        .matching("bank.depository.sandbox.simulator.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }
}
