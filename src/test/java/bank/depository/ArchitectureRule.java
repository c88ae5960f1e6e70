package bank.depository;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/**
 * What the shape of the code must be, in the order of the house's rules. Each was seen to refuse a
 * planted fault, which {@link ArchitectureTest} repeats.
 */
enum ArchitectureRule {
  EVERY_PACKAGE_HAS_A_RANK(classes().should(Capabilities.haveARank())),

  CAPABILITIES_USE_LOWER_RANKS_ONLY(classes().should(Capabilities.useLowerRanksOnly())),

  PACKAGES_ARE_FREE_OF_CYCLES(
      slices().matching(Capabilities.ROOT + ".(**)").should().beFreeOfCycles()),

  THE_LEDGER_KNOWS_ONLY_SHARED(
      noClasses()
          .that(Capabilities.in("ledger"))
          .should()
          .dependOnClassesThat(
              resideInAPackage(Capabilities.ROOT + "..")
                  .and(not(Capabilities.in("ledger", "shared"))))),

  THE_SIMULATOR_USES_NOTHING_ELSE(
      noClasses()
          .that(Capabilities.in(Capabilities.SIMULATOR))
          .should()
          .dependOnClassesThat(
              resideInAPackage(Capabilities.ROOT + "..")
                  .and(not(Capabilities.in(Capabilities.SIMULATOR))))),

  PANACHE_ONLY_IN_STORE(
      noClasses()
          .that(not(resideInAPackage("..store..")))
          .should()
          .dependOnClassesThat(resideInAPackage("io.quarkus.hibernate.orm.panache.."))),

  TRANSACTIONS_BEGIN_ONLY_AT_THE_TOP(classes().should(CodeConditions.beginTransactionsOnTop())),

  THE_STORE_JOINS_A_TRANSACTION(
      classes()
          .that(resideInAPackage("..store.."))
          .and(CodeConditions.areBeans())
          .should(CodeConditions.joinARunningTransaction())),

  THE_CLOCK_IS_READ_ONLY_IN_SHARED(
      noClasses()
          .that(not(Capabilities.in("shared", Capabilities.SIMULATOR)))
          .should()
          .callCodeUnitWhere(CodeConditions.readsTheClock())),

  PASSWORD_TYPES_ONLY_IN_PASSWORD_AND_CRYPTO(
      // The simulated issuer opens card passwords, as the real one does outside.
      classes()
          .that()
          .haveSimpleNameContaining("Password")
          .and(not(Capabilities.in(Capabilities.SIMULATOR)))
          .should()
          .resideInAnyPackage(Capabilities.ROOT + ".password..", Capabilities.ROOT + ".crypto..")),

  NO_FLOATING_POINT(classes().should(CodeConditions.declareNoFloatingPoint())),

  NO_OLD_DATES(
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Date")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Calendar")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.LocalDateTime")),

  NO_LOMBOK_AND_NO_MOCKS(
      noClasses()
          .should()
          .dependOnClassesThat(resideInAnyPackage("lombok..", "org.mockito..", "io.mockk.."))),

  ENTITIES_HAVE_NO_PUBLIC_SETTERS(
      classes().that(CodeConditions.arePersistent()).should(CodeConditions.hideTheirState())),

  NAMES_SAY_WHAT_A_THING_IS(classes().should(CodeConditions.haveATellingName())),

  PLAIN_VALUES_COME_THROUGH_ONE_DOOR(
      // Neither the cipher's other end nor its key is in anybody's reach but the door's.
      noClasses()
          .that(not(Capabilities.in("crypto", Capabilities.SIMULATOR)))
          .and()
          .doNotHaveFullyQualifiedName(Capabilities.ROOT + ".privacy.PlainValues")
          .should()
          .accessTargetWhere(CodeConditions.opensPersonalData())),

  PACKAGES_ARE_NULL_MARKED(classes().should(CodeConditions.standInANullMarkedPackage()));

  private final ArchRule rule;

  ArchitectureRule(ArchRule rule) {
    this.rule = rule.allowEmptyShould(true);
  }

  ArchRule rule() {
    return rule;
  }
}
