package bank.depository.lending;

import static bank.depository.lending.AtOnce.atOnce;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.account.CustomerRole;
import bank.depository.lending.LapseProject.ProjectLapse;
import bank.depository.order.Order;
import bank.depository.order.PlatformInstruction;
import bank.depository.project.ProjectState;
import bank.depository.shared.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LendingConcurrencyTest {

  private static final int THREADS = 32;
  private static final Set<CustomerRole> BOTH = Set.of(CustomerRole.LENDER, CustomerRole.BORROWER);

  @Inject LoanWorld world;

  @Test
  @Requirement(value = "LND-02", says = "parties, amounts, remaining quota and dates are checked")
  void thirtyTwoLendersBidTheLastMoneyOfAProject() {
    String project = world.raising(10_000);
    List<Order> bids =
        IntStream.range(0, THREADS)
            .mapToObj(i -> world.requestBid(project, world.lender(1_000), 1_000))
            .toList();

    List<ErrorCode> refusals = atOnce(confirmations(bids));

    assertEquals(10_000, world.project(project).raisedFen());
    assertEquals(10, world.project(project).bids());
    assertEquals(ProjectState.FULL, world.project(project).state());
    assertEquals(THREADS - 10, refusals.size());
    assertTrue(
        List.of(ErrorCode.PROJECT_STATE_FORBIDS, ErrorCode.BID_ABOVE_REMAINING)
            .containsAll(refusals),
        refusals::toString);
  }

  @Test
  @Requirement(value = "ACC-06", says = "no balance goes below zero under concurrency")
  void thirtyTwoBidsOnOneLendersMoney() {
    String lender = world.lender(10_000);
    List<String> projects = IntStream.range(0, 4).mapToObj(i -> world.raising(50_000)).toList();
    List<Order> bids =
        IntStream.range(0, THREADS)
            .mapToObj(i -> world.requestBid(projects.get(i % 4), lender, 1_000))
            .toList();

    List<ErrorCode> refusals = atOnce(confirmations(bids));

    assertEquals(Collections.nCopies(THREADS - 10, ErrorCode.BALANCE_INSUFFICIENT), refusals);
    assertEquals(10_000, world.balance(lender).held().fen());
    assertEquals(0, world.balance(lender).available().fen());
    assertEquals(10_000, projects.stream().mapToLong(no -> world.project(no).raisedFen()).sum());
  }

  @RepeatedTest(5)
  void aBidAndALapseAtOnceLeaveNoMoneyHeld() {
    String project = world.raising(10_000);
    String lender = world.lender(10_000);
    Order bid = world.requestBid(project, lender, 5_000);

    atOnce(List.of(() -> world.confirmBid(bid), () -> world.lapse(project)));

    assertEquals(ProjectState.LAPSED, world.project(project).state());
    assertEquals(10_000, world.balance(lender).available().fen());
  }

  @RepeatedTest(5)
  void ofDisbursementAndCancellationAtOnceOneHappens() {
    String borrower = world.borrower(0);
    String project = world.raising(world.terms(borrower, null, 10_000));
    String lender = world.lender(10_000);
    Order bid = world.bid(project, lender, 10_000);

    List<ErrorCode> refusals =
        atOnce(List.of(() -> world.disburse(project), () -> world.cancel(bid)));

    assertEquals(1, refusals.size(), refusals::toString);
    boolean disbursed = world.project(project).state() == ProjectState.DISBURSED;
    assertEquals(disbursed ? 10_000 : 0, world.balance(borrower).balance().fen());
    assertEquals(disbursed ? 0 : 10_000, world.balance(lender).available().fen());
    assertEquals(
        disbursed ? ErrorCode.BID_STATE_FORBIDS : ErrorCode.PROJECT_STATE_FORBIDS, refusals.get(0));
  }

  @RepeatedTest(5)
  void ofDisbursementAndLapseAtOnceOneHappens() {
    String project = world.full(world.terms(world.borrower(0), null, 10_000), 3);

    List<ErrorCode> refusals =
        atOnce(List.of(() -> world.disburse(project), () -> world.lapse(project)));

    assertEquals(List.of(ErrorCode.PROJECT_STATE_FORBIDS), refusals);
  }

  @Test
  void crossingDisbursementsOfTheSameCustomersDoNotBlockEachOther() {
    String one = world.customer("both", BOTH, 400_000);
    String other = world.customer("both", BOTH, 400_000);
    List<Runnable> disbursements = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String borrower = i % 2 == 0 ? one : other;
      String lender = i % 2 == 0 ? other : one;
      String project = world.raising(world.terms(borrower, null, 20_000));
      world.bid(project, lender, 10_000);
      world.bid(project, world.lender(10_000), 10_000);
      disbursements.add(() -> world.disburse(project));
    }

    assertEquals(List.of(), atOnce(disbursements));

    assertEquals(440_000, world.balance(one).balance().fen());
    assertEquals(440_000, world.balance(other).balance().fen());
  }

  @Test
  @Requirement(value = "API-03", says = "the same body again returns the first answer")
  void oneInstructionSentSixteenTimesAtOnceActsOnce() {
    String project = world.raising(10_000);
    world.bid(project, world.lender(5_000), 5_000);
    PlatformInstruction<ProjectLapse> lapse = world.instruction(new ProjectLapse(project));

    List<ErrorCode> refusals = atOnce(Collections.nCopies(16, () -> world.lapse(lapse)));

    assertEquals(List.of(), refusals);
    assertEquals(
        List.of("(1)"),
        world.rows(
            """
            select count(*) from depository.event
            where platform_id = :platform and type = 'project.lapsed'
            """));
  }

  private List<Runnable> confirmations(List<Order> bids) {
    return bids.stream().<Runnable>map(bid -> () -> world.confirmBid(bid)).toList();
  }
}
