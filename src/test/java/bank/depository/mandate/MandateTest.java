package bank.depository.mandate;

import static bank.depository.lending.AtOnce.atOnce;
import static bank.depository.lending.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.Requirement;
import bank.depository.lending.LoanWorld;
import bank.depository.order.Order;
import bank.depository.order.OrderState;
import bank.depository.shared.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class MandateTest {

  private static final String PRODUCT = "steady";
  private static final int THREADS = 32;

  @Inject LoanWorld world;
  @Inject GrantedMandates mandates;

  @AfterEach
  void booksAndRegistersAreSound() {
    world.assertSound();
    assertEquals(
        List.of(),
        world.rows(
            """
            select m.mandate_id, m.used_fen, coalesce(sum(u.amount_fen), 0) as used
            from depository.mandate m left join depository.mandate_use u using (platform_id, mandate_id)
            where m.platform_id = :platform group by m.mandate_id, m.used_fen
            having m.used_fen <> coalesce(sum(u.amount_fen), 0)
            """),
        "what is counted is what was used");
  }

  @Test
  @Requirement(
      value = "MND-01",
      says =
          "mandates for bid, claim purchase, repayment, guarantor repayment and fee payment are"
              + " granted on the bank's page with the trade password")
  @Requirement(
      value = "LND-03",
      says = "a bid holds the lender's money under an automatic-bid mandate")
  void aMandateBeginsWhenTheCustomerConfirmsAndNotBefore() {
    String lender = world.lender(100_000);
    String project = world.raisingProduct(PRODUCT, 100_000);
    Order order = mandates.request(world, lender, bids(10_000, 50_000));
    assertEquals(OrderState.AWAITING_CUSTOMER, order.state());
    assertRefused(ErrorCode.MANDATE_MISSING, () -> world.automaticBid(project, lender, 10_000));

    mandates.confirm(world, order);

    world.automaticBid(project, lender, 10_000);
    assertEquals(10_000, world.balance(lender).held().fen());
    UUID mandate = mandates.list(world, lender).get(0).mandateId();
    assertEquals(
        List.of("(BID,MANDATE,%s,PLACE)".formatted(mandate)),
        world.rows(
            """
            select instruction_kind, basis, basis_reference, action from ledger.hold_entry
            where platform_id = :platform
            """));
  }

  @Test
  void aConfirmationGrantsOnce() {
    String lender = world.lender(0);
    Order order = mandates.request(world, lender, bids(10_000, 50_000));
    mandates.confirm(world, order);

    assertRefused(ErrorCode.ORDER_STATE_FORBIDS, () -> mandates.confirm(world, order));

    assertEquals(1, mandates.list(world, lender).size());
  }

  @Test
  @Requirement(value = "MND-02", says = "the amount per operation is enforced")
  @Requirement(value = "MND-02", says = "the total is enforced")
  void amountsAreEnforcedToTheFen() {
    String lender = world.lender(100_000);
    String project = world.raisingProduct(PRODUCT, 100_000);
    mandates.grant(world, lender, bids(10_000, 25_000));

    assertRefused(
        ErrorCode.MANDATE_ABOVE_OPERATION, () -> world.automaticBid(project, lender, 10_001));
    world.automaticBid(project, lender, 10_000);
    world.automaticBid(project, lender, 10_000);
    assertRefused(ErrorCode.MANDATE_ABOVE_TOTAL, () -> world.automaticBid(project, lender, 5_001));
    world.automaticBid(project, lender, 5_000);
    assertRefused(ErrorCode.MANDATE_ABOVE_TOTAL, () -> world.automaticBid(project, lender, 100));

    assertEquals(25_000, mandates.list(world, lender).get(0).usedFen());
    assertEquals(25_000, world.balance(lender).held().fen());
  }

  @Test
  @Requirement(value = "MND-02", says = "the end date is enforced")
  void itsLastDayIsTheLastOnWhichItGivesAnything() {
    String lender = world.lender(100_000);
    String project = world.raisingProduct(PRODUCT, 100_000);
    mandates.grant(
        world,
        lender,
        new MandateTerms(
            MandateKind.AUTOMATIC_BID, world.firstDay().plusDays(1), 10_000, 50_000, null));

    world.endDay();
    world.automaticBid(project, lender, 100);
    world.endDay();

    assertRefused(ErrorCode.MANDATE_ENDED, () -> world.automaticBid(project, lender, 100));
    assertEquals(100, world.balance(lender).held().fen());
  }

  @Test
  void whatIsRefusedIsNotCounted() {
    String lender = world.lender(5_000);
    String project = world.raisingProduct(PRODUCT, 100_000);
    mandates.grant(world, lender, bids(10_000, 50_000));

    assertRefused(ErrorCode.BALANCE_INSUFFICIENT, () -> world.automaticBid(project, lender, 6_000));

    assertEquals(0, mandates.list(world, lender).get(0).usedFen());
  }

  @Test
  @Requirement(value = "MND-02", says = "the total is enforced")
  void thirtyTwoBidsAtOnceDoNotSlipPastTheTotal() {
    String lender = world.lender(1_000_000);
    List<String> projects =
        IntStream.range(0, 4).mapToObj(i -> world.raisingProduct(PRODUCT, 500_000)).toList();
    mandates.grant(world, lender, bids(1_000, 10_000));

    List<ErrorCode> refusals =
        atOnce(
            IntStream.range(0, THREADS)
                .<Runnable>mapToObj(
                    i -> () -> world.automaticBid(projects.get(i % 4), lender, 1_000))
                .toList());

    assertEquals(Collections.nCopies(THREADS - 10, ErrorCode.MANDATE_ABOVE_TOTAL), refusals);
    assertEquals(10_000, world.balance(lender).held().fen());
  }

  @Test
  @Requirement(
      value = "MND-03",
      says = "the customer can revoke a mandate at any time on the bank's page")
  void aRevokedMandateGivesNothing() {
    String lender = world.lender(100_000);
    String project = world.raisingProduct(PRODUCT, 100_000);
    UUID mandate = mandates.grant(world, lender, bids(10_000, 50_000));

    mandates.revoke(world, mandate);

    assertRefused(ErrorCode.MANDATE_MISSING, () -> world.automaticBid(project, lender, 100));
    assertEquals(MandateState.REVOKED, mandates.list(world, lender).get(0).state());
    assertRefused(ErrorCode.MANDATE_ENDED, () -> mandates.revoke(world, mandate));
  }

  @Test
  @Requirement(value = "MND-03", says = "the platform can ask for an end, never for a start")
  void thePlatformCanEndOneAndNothingElse() {
    String lender = world.lender(100_000);
    String project = world.raisingProduct(PRODUCT, 100_000);
    UUID mandate = mandates.grant(world, lender, bids(10_000, 50_000));

    MandateOrderAnswer ended = mandates.end(world, mandate);

    assertEquals(MandateState.ENDED_BY_PLATFORM, ended.mandate().state());
    assertRefused(ErrorCode.MANDATE_MISSING, () -> world.automaticBid(project, lender, 100));
    assertRefused(ErrorCode.MANDATE_ENDED, () -> mandates.end(world, mandate));
    assertRefused(ErrorCode.MANDATE_MISSING, () -> mandates.end(world, UUID.randomUUID()));
  }

  @Test
  void ofTwoGrantsOfAKindAtOnceOneIsActive() {
    String lender = world.lender(0);
    List<Order> orders =
        IntStream.range(0, 4)
            .mapToObj(i -> mandates.request(world, lender, bids(100, 100)))
            .toList();

    List<ErrorCode> refusals =
        atOnce(
            orders.stream().<Runnable>map(order -> () -> mandates.confirm(world, order)).toList());

    assertEquals(Collections.nCopies(refusals.size(), ErrorCode.TEMPORARILY_UNAVAILABLE), refusals);
    assertEquals(
        1,
        mandates.list(world, lender).stream()
            .filter(mandate -> mandate.state() == MandateState.ACTIVE)
            .count());
  }

  @Test
  void aLaterOneOfTheSameKindReplacesTheOneBefore() {
    String lender = world.lender(100_000);
    String project = world.raisingProduct(PRODUCT, 100_000);
    mandates.grant(world, lender, bids(10_000, 10_000));
    world.automaticBid(project, lender, 10_000);

    mandates.grant(world, lender, bids(20_000, 20_000));

    world.automaticBid(project, lender, 20_000);
    assertEquals(
        List.of(MandateState.ACTIVE, MandateState.REPLACED),
        mandates.list(world, lender).stream().map(MandateView::state).toList());
  }

  @Test
  @Requirement(
      value = "MND-04",
      says = "automatic bid is refused for a project not marked as an automatic-bid product")
  void automaticBidsGoToMarkedProjectsAlone() {
    String lender = world.lender(100_000);
    mandates.grant(world, lender, bids(10_000, 50_000));
    String plain = world.raising(100_000);

    assertRefused(
        ErrorCode.PROJECT_NOT_AUTOMATIC_BID, () -> world.automaticBid(plain, lender, 10_000));
  }

  @Test
  void aMandateCanBeLimitedToSomeProducts() {
    String lender = world.lender(100_000);
    String steady = world.raisingProduct(PRODUCT, 100_000);
    String bold = world.raisingProduct("bold", 100_000);
    mandates.grant(
        world, lender, mandates.terms(world, MandateKind.AUTOMATIC_BID, 10_000, 50_000, PRODUCT));

    world.automaticBid(steady, lender, 10_000);

    assertRefused(
        ErrorCode.MANDATE_PRODUCT_EXCLUDED, () -> world.automaticBid(bold, lender, 10_000));
  }

  @Test
  void noMandateReachesAnotherCustomersMoney() {
    String lender = world.lender(100_000);
    String other = world.lender(100_000);
    String project = world.raisingProduct(PRODUCT, 100_000);
    mandates.grant(world, lender, bids(10_000, 50_000));

    assertRefused(ErrorCode.MANDATE_MISSING, () -> world.automaticBid(project, other, 100));
  }

  @ParameterizedTest
  @EnumSource(names = {"DEPOSIT", "WITHDRAWAL"})
  @Requirement(value = "MND-01", says = "mandates for deposit and withdrawal are off by default")
  void kindsThatAreOffCannotBeAskedFor(MandateKind kind) {
    String lender = world.lender(0);

    assertRefused(
        ErrorCode.MANDATE_KIND_OFF,
        () -> mandates.request(world, lender, mandates.terms(world, kind, 100, 100, null)));
  }

  @Test
  void aKindIsAskedOfCustomersInItsRole() {
    String borrower = world.borrower(0);

    assertRefused(
        ErrorCode.CUSTOMER_ROLE_MISSING, () -> mandates.request(world, borrower, bids(100, 100)));
    mandates.request(
        world, borrower, mandates.terms(world, MandateKind.AUTOMATIC_REPAYMENT, 100, 100, null));
  }

  @Test
  void termsThatCannotBeAreRefused() {
    String lender = world.lender(0);
    MandateTerms tooLong =
        new MandateTerms(
            MandateKind.FEE_PAYMENT,
            world.firstDay().plusYears(MandateTerms.MAX_YEARS).plusDays(1),
            100,
            100,
            null);
    MandateTerms past =
        new MandateTerms(MandateKind.FEE_PAYMENT, world.firstDay().minusDays(1), 100, 100, null);
    MandateTerms today =
        new MandateTerms(MandateKind.FEE_PAYMENT, world.firstDay(), 100, 100, null);
    MandateTerms longest =
        new MandateTerms(
            MandateKind.FEE_PAYMENT,
            world.firstDay().plusYears(MandateTerms.MAX_YEARS),
            100,
            100,
            null);
    MandateTerms eachAboveAll = mandates.terms(world, MandateKind.FEE_PAYMENT, 101, 100, null);
    MandateTerms productOfFees = mandates.terms(world, MandateKind.FEE_PAYMENT, 1, 1, PRODUCT);

    for (MandateTerms terms : List.of(tooLong, past, eachAboveAll, productOfFees)) {
      assertRefused(
          ErrorCode.MANDATE_TERMS_UNWORKABLE, () -> mandates.request(world, lender, terms));
    }
    assertRefused(
        ErrorCode.MANDATE_TERMS_UNWORKABLE, () -> mandates.request(world, lender, today, longest));
    mandates.request(world, lender, today);
    mandates.request(world, lender, longest);
  }

  @Test
  void theStatesFollowTheirTable() {
    Set<MandateState> ends =
        Set.of(MandateState.REPLACED, MandateState.REVOKED, MandateState.ENDED_BY_PLATFORM);
    Map<MandateState, Set<MandateState>> table =
        Map.of(
            MandateState.ACTIVE, ends,
            MandateState.REPLACED, Set.of(),
            MandateState.REVOKED, Set.of(),
            MandateState.ENDED_BY_PLATFORM, Set.of());

    for (MandateState state : MandateState.values()) {
      assertEquals(table.get(state), state.next());
    }
  }

  private MandateTerms bids(long each, long all) {
    return mandates.terms(world, MandateKind.AUTOMATIC_BID, each, all, null);
  }
}
