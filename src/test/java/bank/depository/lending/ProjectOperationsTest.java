package bank.depository.lending;

import static bank.depository.lending.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.Requirement;
import bank.depository.order.Order;
import bank.depository.project.ProjectState;
import bank.depository.shared.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What may be done with a project in each of its states: the table of docs/state-machines.md,
 * written again by hand.
 */
@QuarkusTest
class ProjectOperationsTest {

  @Inject LoanWorld world;

  @ParameterizedTest
  @Requirement(
      value = "LND-02",
      says = "an instruction in the wrong state of the project is refused")
  @CsvSource({
    "REGISTERED, RAISE, RAISING",
    "REGISTERED, BID,",
    "REGISTERED, DISBURSE,",
    "REGISTERED, LAPSE,",
    "RAISING, RAISE,",
    "RAISING, BID, FULL",
    "RAISING, CANCEL, RAISING",
    "RAISING, DISBURSE,",
    "RAISING, LAPSE, LAPSED",
    "FULL, RAISE,",
    "FULL, BID,",
    "FULL, CANCEL, RAISING",
    "FULL, DISBURSE, DISBURSED",
    "FULL, LAPSE, LAPSED",
    "DISBURSED, RAISE,",
    "DISBURSED, BID,",
    "DISBURSED, DISBURSE,",
    "DISBURSED, LAPSE,",
    "LAPSED, RAISE,",
    "LAPSED, BID,",
    "LAPSED, DISBURSE,",
    "LAPSED, LAPSE,"
  })
  void anOperationIsAllowedWhereTheTableSaysSo(
      ProjectState from, String operation, ProjectState to) {
    Situation situation = situationIn(from);
    Runnable action = action(operation, situation);

    if (to == null) {
      assertRefused(ErrorCode.PROJECT_STATE_FORBIDS, action::run);
    } else {
      action.run();
    }

    assertEquals(to == null ? from : to, world.project(situation.projectNo()).state());
  }

  @ParameterizedTest
  @CsvSource({"DISBURSED", "LAPSED"})
  void aBidThatHasEndedCannotBeCancelled(ProjectState state) {
    Situation situation = situationIn(state);

    assertRefused(ErrorCode.BID_STATE_FORBIDS, () -> world.cancel(situation.bid()));
  }

  /** A project with a bid of half of it, where it has any. */
  private record Situation(String projectNo, Order bid) {}

  private Situation situationIn(ProjectState state) {
    var terms = world.terms(world.borrower(0), null, 10_000);
    String projectNo = terms.projectNo();
    world.register(terms);
    // A bid elsewhere stands for the bid that a registered project cannot have.
    String raised = projectNo;
    if (state == ProjectState.REGISTERED) {
      raised = world.raising(10_000);
    } else {
      world.raise(projectNo);
    }
    Order bid = world.bid(raised, world.lender(5_000), 5_000);
    if (state == ProjectState.FULL || state == ProjectState.DISBURSED) {
      world.bid(projectNo, world.lender(5_000), 5_000);
    }
    if (state == ProjectState.DISBURSED) {
      world.disburse(projectNo);
    }
    if (state == ProjectState.LAPSED) {
      world.lapse(projectNo);
    }
    assertEquals(state, world.project(projectNo).state());
    return new Situation(projectNo, bid);
  }

  private Runnable action(String operation, Situation situation) {
    return switch (operation) {
      case "RAISE" -> () -> world.raise(situation.projectNo());
      case "BID" -> () -> world.bid(situation.projectNo(), world.lender(5_000), 5_000);
      case "CANCEL" -> () -> world.cancel(situation.bid());
      case "DISBURSE" -> () -> world.disburse(situation.projectNo());
      case "LAPSE" -> () -> world.lapse(situation.projectNo());
      default -> throw new IllegalArgumentException(operation);
    };
  }
}
