package bank.depository.lending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.depository.Requirement;
import bank.depository.account.AccountClosing;
import bank.depository.account.ClosingObstacle;
import bank.depository.account.ClosingObstacle.Kind;
import bank.depository.hostedpage.closing.CloseSubAccount;
import bank.depository.hostedpage.closing.ClosingRequest;
import bank.depository.hostedpage.closing.RequestClosing;
import bank.depository.order.Order;
import bank.depository.order.PlatformInstruction;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What stands in the way of closing a sub-account, through a loan's life. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ClosingObstaclesTest {

  @Inject LoanWorld world;
  @Inject AccountClosing closing;
  @Inject RequestClosing requestClosing;
  @Inject CloseSubAccount closeSubAccount;

  @Test
  @Requirement(
      value = "ACC-05",
      says = "closing an account that is in use is refused with the reason")
  void everythingThatStandsInTheWayIsNamed() {
    String borrower = world.borrower(0);
    String guarantor = world.guarantor(0);
    String lender = world.lender(50_000);
    assertEquals(EnumSet.of(Kind.BALANCE), kinds(lender));
    String project = world.raising(world.terms(borrower, guarantor, 50_000));
    assertEquals(EnumSet.of(Kind.PROJECT_AS_BORROWER), kinds(borrower));
    assertEquals(EnumSet.of(Kind.PROJECT_AS_GUARANTOR), kinds(guarantor));

    world.bid(project, lender, 50_000);
    assertEquals(EnumSet.of(Kind.BALANCE, Kind.HELD_OR_FROZEN, Kind.BID), kinds(lender));
    world.disburse(project);

    assertEquals(EnumSet.of(Kind.CLAIM), kinds(lender));
    Refusal refusal = assertThrows(Refusal.class, () -> request(lender));
    assertEquals(ErrorCode.ACCOUNT_IN_USE, refusal.code());
    assertEquals("CLAIM " + project, refusal.detail());
  }

  @Test
  @Requirement(value = "ACC-05", says = "a customer can close an empty account")
  void anEmptyAccountIsClosedForEverAndTakesNoMoney() {
    String lender = world.lender(0);
    Order order = request(lender);

    closeSubAccount.handle(world.confirmation(order));

    assertEquals(
        ErrorCode.ACCOUNT_CLOSED,
        assertThrows(Refusal.class, () -> world.deposit(lender, 100)).code());
    assertEquals(
        ErrorCode.ACCOUNT_CLOSED, assertThrows(Refusal.class, () -> request(lender)).code());
  }

  @Test
  void moneyThatComesBetweenAskingAndConfirmingKeepsItOpen() {
    String lender = world.lender(0);
    Order order = request(lender);
    world.deposit(lender, 100);

    Refusal refusal =
        assertThrows(Refusal.class, () -> closeSubAccount.handle(world.confirmation(order)));

    assertEquals(ErrorCode.ACCOUNT_IN_USE, refusal.code());
    world.deposit(lender, 100);
    assertEquals(200, world.balance(lender).balance().fen());
  }

  private Order request(String customer) {
    PlatformInstruction<ClosingRequest> asked =
        world.instruction(new ClosingRequest(customer, LoanWorld.RETURN_URL));
    requestClosing.handle(asked);
    return world.order(asked.requestNo());
  }

  private Set<Kind> kinds(String customer) {
    return AtOnce.asRequest(() -> closing.handle(world.platform(), customer)).stream()
        .map(ClosingObstacle::kind)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
  }
}
