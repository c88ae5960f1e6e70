package bank.depository.books;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.Instruction;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.LegalBasis;
import bank.depository.ledger.Movement;
import bank.depository.ledger.TransferKind;
import bank.depository.lending.LoanWorld;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The proof after each test sees every kind of contradiction; the ledger's own: BrokenBooksTest.
 */
@QuarkusTest
class BooksAndRegistersTest {

  @Inject LoanWorld world;
  @Inject BooksAndRegisters books;
  @Inject Ledger ledger;
  @Inject EntityManager entityManager;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update project set raised_fen = raised_fen - 1 where state = 'RAISING' | has raised what its bids hold",
        "update bid set amount_fen = amount_fen + 1 where state = 'HELD' | every bid that holds money has its hold",
        "update claim set outstanding_fen = outstanding_fen - 1 | owed what instalments have still to bring",
        "update project set state = 'SETTLED', ended_on = disbursed_on where state = 'DISBURSED' | is settled when no instalment is due",
        "update claim set entries = entries + 1 | each claim's story is gapless",
        "update orders set order_id = depository.first_uuid_at(now()) where type = 'DISBURSEMENT' | has its order",
        "update orders set state = 'AWAITING_CUSTOMER', business_day = null where type = 'BID' | has moved nothing",
        "update orders set request_no = 'nobodys-request' where type = 'DISBURSEMENT' | was initiated by a request",
        "update orders set customer_no = 'another' where type = 'BID' | who confirmed by password is the customer",
        "update password_check set spent_at = null | password check that moved money is on file"
      })
  @Requirement(value = "TRC-01", says = "every movement has order and instruction")
  @Requirement(value = "TRC-01", says = "every movement has its initiator")
  void aPlantedContradictionIsNamed(String fault, String rule) {
    aLoanAndABid();

    List<String> found = with(() -> execute(fault));

    assertTrue(found.stream().anyMatch(what -> what.contains(rule)), found.toString());
    assertEquals(List.of(), with(() -> 1));
  }

  @Test
  void aClaimThatWasPaidWithoutMoneyIsNamed() {
    aLoanAndABid();

    List<String> found =
        with(
            () ->
                entityManager
                    .createNativeQuery(
                        """
                        insert into depository.claim_entry
                        select platform_id, business_day, project_no, claim_no, entry_no + 1, 'REPAID', 1, 0,
                          outstanding_after_fen - 1, lender_no, order_id, 1, entered_at
                        from depository.claim_entry where claim_no = 1
                        """)
                    .executeUpdate());

    assertTrue(
        found.stream().anyMatch(what -> what.startsWith("what claims were paid is")),
        found.toString());
  }

  @Test
  @Requirement(value = "TRC-01", says = "every movement has its legal basis")
  void aMandateThatIsNotOnFileIsNamed() {
    String borrower = world.borrower(100);
    String lender = world.lender(100);

    List<String> found =
        with(
            () ->
                ledger.post(
                    new Instruction(
                        world.platform(),
                        InstructionKind.REPAYMENT,
                        OrderId.next(),
                        new LegalBasis(LegalBasis.Kind.MANDATE, "no-such-mandate"),
                        Optional.of("P-1"),
                        List.of(
                            new Movement.Transfer(
                                TransferKind.PRINCIPAL,
                                world.account(borrower),
                                world.account(lender),
                                Money.ofFen(1))))));

    assertTrue(
        found.stream().anyMatch(what -> what.startsWith("a mandate that moved money")),
        found.toString());
  }

  @Test
  void aTestThatLeavesAContradictionFails() {
    aLoanAndABid();
    Set<Integer> touched = Set.of(world.platform().value());
    world.execute("update depository.bid set amount_fen = amount_fen + 1 where state = 'HELD'");

    assertThrows(AssertionError.class, () -> SoundAfterEach.requireSound(touched));

    world.execute("update depository.bid set amount_fen = amount_fen - 1 where state = 'HELD'");
    assertDoesNotThrow(() -> SoundAfterEach.requireSound(touched));
  }

  @Test
  void whoPostsIsRemembered() {
    TouchedPlatforms.take();
    world.deposit(world.lender(0), 5);

    assertTrue(TouchedPlatforms.take().contains(world.platform().value()));
    assertEquals(5, world.balance(AccountKind.DEPOSITS_IN_TRANSIT).balance().fen());
    assertEquals(List.of(), with(() -> 1));
  }

  private void aLoanAndABid() {
    world.disburse(world.full(world.terms(world.borrower(0), null, 100_000), 2));
    world.bid(world.raising(100_000), world.lender(1_000), 1_000);
  }

  private interface Fault {
    Object plant();
  }

  /** What is found with the fault in place, which is then taken back. */
  private List<String> with(Fault fault) {
    QuarkusTransaction.begin();
    try {
      books.contradictions(world.platform());
      fault.plant();
      return books.contradictions(world.platform());
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private int execute(String fault) {
    int changed =
        entityManager
            .createNativeQuery(
                fault.replaceFirst("^update ", "update depository.")
                    + (fault.contains(" where ") ? " and" : " where")
                    + " platform_id = "
                    + world.platform())
            .executeUpdate();
    assertTrue(changed > 0, "nothing was changed");
    return changed;
  }
}
