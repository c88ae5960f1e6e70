package bank.depository.project;

import static bank.depository.lending.AtOnce.atOnce;
import static bank.depository.lending.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.Requirement;
import bank.depository.account.CustomerRole;
import bank.depository.lending.LoanWorld;
import bank.depository.order.BodyDigest;
import bank.depository.order.PlatformInstruction;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegisterProjectTest {

  private static final long PERSON_LIMIT_FEN = 20_000_000;

  @Inject LoanWorld world;
  @Inject LoanWorld anotherPlatform;
  @Inject LoanLimits limits;
  @Inject RegisterProject registerProject;

  @Test
  @Requirement(
      value = "LND-01",
      says =
          "a project is registered with borrower, amount, rate, term, repayment method, purpose and contract documents")
  @Requirement(value = "LND-01", says = "the project's full data are kept")
  void whatWasRegisteredIsKept() {
    ProjectRegistration terms =
        world.terms(world.borrower(0), world.guarantor(0), PERSON_LIMIT_FEN);

    world.register(terms);

    ProjectView kept = world.project(terms.projectNo());
    assertEquals(
        terms,
        new ProjectRegistration(
            kept.projectNo(),
            kept.borrowerNo(),
            kept.guarantorNo(),
            kept.amountFen(),
            kept.annualRateBp(),
            kept.termMonths(),
            kept.repaymentMethod(),
            kept.purpose(),
            kept.documents(),
            kept.minimumBidFen(),
            kept.raisingEndsOn(),
            kept.platformFeeFen(),
            kept.automaticBidProduct()));
    assertEquals(ProjectState.REGISTERED, kept.state());
    assertEquals(List.of(), kept.schedule());
  }

  @Test
  @Requirement(value = "LIM-02", says = "per project at registration refuses")
  @Requirement(value = "LIM-01", says = "a person has at most CNY 200,000 for a single project")
  void aPersonsProjectHasALimit() {
    String borrower = world.borrower(0);
    world.register(world.terms(borrower, null, PERSON_LIMIT_FEN));

    assertRefused(
        ErrorCode.LOAN_LIMIT_EXCEEDED,
        () -> world.register(world.terms(borrower, null, PERSON_LIMIT_FEN + 1)));
  }

  @Test
  @Requirement(value = "LIM-02", says = "limits are data, not code")
  void limitsAreRowsOfTheDatabase() {
    LocalDate day = world.firstDay();

    assertEquals(
        List.of("(ORGANIZATION,100000000)", "(PERSON,20000000)"),
        world.rows(
            """
            select borrower_kind, amount_fen from depository.loan_limit
            where kind = 'SINGLE_PROJECT' and :platform > 0 order by borrower_kind
            """));
    assertEquals(
        List.of(Money.ofFen(PERSON_LIMIT_FEN), Money.ofFen(100_000_000)),
        List.of(
            world.inScope(() -> limits.singleProject(BorrowerKind.PERSON, day)),
            world.inScope(() -> limits.singleProject(BorrowerKind.ORGANIZATION, day))));
  }

  @Test
  void aNumberIsTakenOnce() {
    ProjectRegistration terms = world.terms(world.borrower(0), null, 10_000);
    world.register(terms);

    assertRefused(ErrorCode.PROJECT_NO_TAKEN, () -> world.register(terms));
  }

  @Test
  void ofTwoAtOnceWithOneNumberOneIsRegistered() {
    ProjectRegistration terms = world.terms(world.borrower(0), null, 10_000);

    List<ErrorCode> refusals =
        atOnce(List.of(() -> world.register(terms), () -> world.register(terms)));

    assertEquals(List.of(ErrorCode.PROJECT_NO_TAKEN), refusals);
  }

  @Test
  void partiesMustBeCustomersInTheirRoles() {
    String borrower = world.borrower(0);
    String lender = world.lender(0);

    assertRefused(
        ErrorCode.CUSTOMER_ROLE_MISSING, () -> world.register(world.terms(lender, null, 10_000)));
    assertRefused(
        ErrorCode.CUSTOMER_ROLE_MISSING,
        () -> world.register(world.terms(borrower, lender, 10_000)));
    assertRefused(
        ErrorCode.CUSTOMER_UNKNOWN, () -> world.register(world.terms("nobody", null, 10_000)));
    String both = world.customer("both", Set.of(CustomerRole.BORROWER, CustomerRole.GUARANTOR), 0);
    assertRefused(
        ErrorCode.GUARANTOR_IS_BORROWER, () -> world.register(world.terms(both, both, 10_000)));
  }

  @Test
  void anotherPlatformsCustomerIsUnknown() {
    String stranger = anotherPlatform.borrower(0);

    assertRefused(
        ErrorCode.CUSTOMER_UNKNOWN, () -> world.register(world.terms(stranger, null, 10_000)));
  }

  @Test
  void anotherPlatformsProjectIsNotThere() {
    String project = anotherPlatform.raising(10_000);

    assertRefused(ErrorCode.NOT_FOUND, () -> world.project(project));
    assertRefused(ErrorCode.PROJECT_UNKNOWN, () -> world.lapse(project));
    assertEquals(List.of(), world.rows("select 1 from depository.project where :platform > 0"));
  }

  @Test
  void termsThatDoNotFitAreRefused() {
    String borrower = world.borrower(0);

    assertRefused(
        ErrorCode.PROJECT_TERMS_UNWORKABLE,
        () -> world.register(with(world.terms(borrower, null, 2), 1, world.firstDay(), 0)));
    assertRefused(
        ErrorCode.FIELD_INVALID,
        () ->
            world.register(with(world.terms(borrower, null, 9_999), 10_000, world.firstDay(), 0)));
    assertRefused(
        ErrorCode.FIELD_INVALID,
        () ->
            world.register(with(world.terms(borrower, null, 10_000), 1, world.firstDay(), 10_000)));
    assertRefused(
        ErrorCode.RAISING_PERIOD_OVER,
        () ->
            world.register(
                with(world.terms(borrower, null, 10_000), 1, world.firstDay().minusDays(1), 0)));
  }

  @Test
  @Requirement(value = "API-03", says = "the same body again returns the first answer")
  void theFirstAnswerIsToldAgain() {
    var instruction = world.instruction(world.terms(world.borrower(0), null, 10_000));

    var first = registerProject.handle(instruction);
    var again = registerProject.handle(instruction);

    assertEquals(first.body(), again.body());
    assertEquals(List.of(false, true), List.of(first.replayed(), again.replayed()));
  }

  @Test
  @Requirement(value = "API-03", says = "another body is a conflict")
  void anotherBodyUnderTheSameNumberIsRefusedAndChangesNothing() {
    var first = world.instruction(world.terms(world.borrower(0), null, 10_000));
    registerProject.handle(first);
    ProjectRegistration other = world.terms(world.borrower(0), null, 20_000);
    byte[] digest = new byte[32];
    digest[31] = 1;

    assertRefused(
        ErrorCode.REQUEST_NO_REUSED,
        () ->
            registerProject.handle(
                new PlatformInstruction<>(
                    world.platform(), first.requestNo(), new BodyDigest(digest), other)));

    assertRefused(ErrorCode.NOT_FOUND, () -> world.project(other.projectNo()));
  }

  private static ProjectRegistration with(
      ProjectRegistration terms, long minimumBidFen, LocalDate raisingEndsOn, long feeFen) {
    return new ProjectRegistration(
        terms.projectNo(),
        terms.borrowerNo(),
        terms.guarantorNo(),
        terms.amountFen(),
        terms.annualRateBp(),
        terms.termMonths(),
        terms.repaymentMethod(),
        terms.purpose(),
        terms.documents(),
        minimumBidFen,
        raisingEndsOn,
        feeFen,
        null);
  }
}
