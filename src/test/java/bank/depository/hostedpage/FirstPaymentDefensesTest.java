package bank.depository.hostedpage;

import static bank.depository.hostedpage.FirstPaymentDesk.begin;
import static bank.depository.hostedpage.FirstPaymentDesk.proof;
import static bank.depository.hostedpage.FirstPaymentDesk.tell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.lending.AtOnce;
import bank.depository.sandbox.ChannelDesk;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.DatabaseRole;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * First payments against double forms, double transfers, strangers, and whoever tries without end.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class FirstPaymentDefensesTest {

  private static final int AT_ONCE = 8;

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject FirstPaymentDesk payments;
  @Inject ExpireWaitingOrdersJob expiry;

  private PageScenario.Opened customer;
  private TestPerson card;
  private Browser browser;

  @BeforeEach
  void aCardIsToBeProven() {
    ChannelDesk.ofSandbox().notifyAt(base.resolve("/outside/sandbox/channel-notices"));
    customer = scenario.aCustomer(new Browser(base));
    card = TestPerson.anyone();
    browser = payments.threeFactors(new Browser(base), customer, card);
  }

  @AfterEach
  void theBooksAreSound() {
    payments.assertSound();
  }

  @Test
  void theSameFormFromManyTabsBeginsOnePayment() {
    List<Browser> tabs = Stream.generate(browser::tab).limit(AT_ONCE).toList();

    AtOnce.atOnce(tabs.stream().<Runnable>map(tab -> () -> begin(tab, "CUSTOMER_PAYS")).toList());

    assertEquals(List.of("AWAITED"), states());
    for (Browser tab : tabs) {
      assertTrue(tab.text().contains(payments.reference(customer.customerNo())), tab.text());
    }
  }

  @Test
  void theBankPaysOnceAlsoWhereTheFormComesFromManyTabs() {
    List<Browser> tabs = Stream.generate(browser::tab).limit(AT_ONCE).toList();

    AtOnce.atOnce(tabs.stream().<Runnable>map(tab -> () -> begin(tab, "BANK_PAYS")).toList());

    assertEquals(1, states().size());
    assertEquals(List.of(200), tabs.stream().map(Browser::status).distinct().toList());
  }

  @Test
  void theRightAmountToldFromManyTabsProvesOnce() {
    begin(browser, "BANK_PAYS");
    String yuan = FirstPaymentDesk.yuan(payments.amount(customer.customerNo()));
    List<Browser> tabs = Stream.generate(browser::tab).limit(AT_ONCE).toList();

    AtOnce.atOnce(tabs.stream().<Runnable>map(tab -> () -> tell(tab, yuan)).toList());

    assertEquals(List.of("MATCHED"), states());
    for (Browser tab : tabs) {
      assertTrue(tab.text().contains("确认绑定银行卡"), tab.text());
    }
  }

  @Test
  void ofTwoRightTransfersOneProvesAndTheOtherGoesBack() {
    begin(browser, "CUSTOMER_PAYS");
    long fen = payments.amount(customer.customerNo());
    String reference = payments.reference(customer.customerNo());

    AtOnce.atOnce(
        List.of(
            () -> payments.transfer(card.name(), card.cardNo(), fen, reference),
            () -> payments.transfer(card.name(), card.cardNo(), fen, reference)));

    payments.await("the proof", () -> browser.get(proof(browser)).text().contains("确认绑定银行卡"));
    payments.await("the return", () -> payments.ofPayer(card).contains("RETURNED"));
    assertEquals(List.of("CREDITED", "RETURNED"), payments.ofPayer(card));
    assertEquals(fen, payments.balance(customer.customerNo()));
  }

  /** What was begun anew while a transfer was being booked is seen by whoever books it. */
  @Test
  void aTransferThatMeetsAReplacedPaymentGoesBackAtOnce() {
    begin(browser, "CUSTOMER_PAYS");
    long fen = payments.amount(customer.customerNo());
    String reference = payments.reference(customer.customerNo());

    try (LogEar ear = LogEar.onEverything()) {
      payments.whileTheOrderIsLocked(
          customer.customerNo(),
          () -> {
            payments.transfer(card.name(), card.cardNo(), fen, reference);
            payments.await("the booking", payments::isWaitedFor);
            payments.replace(customer.customerNo());
          });
      payments.await("the return", () -> payments.ofPayer(card).equals(List.of("RETURNED")));
      assertEquals(
          List.of(), ear.heard().stream().filter(line -> line.contains("OptimisticLock")).toList());
    }

    assertEquals(List.of("TOO_LATE"), payments.ofPayer("reason", card));
  }

  @Test
  @Requirement(value = "IDV-04", says = "amounts are random, expiring and limited in tries")
  void aPersonIsPaidThreeTimesADayHoweverManyOrdersThereAre() {
    for (int i = 0; i < 3; i++) {
      begin(payments.threeFactors(new Browser(base), customer, card), "BANK_PAYS");
    }

    begin(browser, "BANK_PAYS");

    assertEquals(422, browser.status());
    assertTrue(browser.text().contains("今天已经打过 3 次验证款"), browser.text());
    assertEquals(3, states().size());
    begin(browser, "CUSTOMER_PAYS");
    assertTrue(browser.text().contains("附言"), browser.text());
  }

  @Test
  @Requirement(value = "IDV-04", says = "amounts are random, expiring and limited in tries")
  void manyOrdersAtOnceGetNoMorePaymentsThanOneAfterTheOther() {
    List<Browser> orders =
        Stream.generate(() -> payments.threeFactors(new Browser(base), customer, card))
            .limit(AT_ONCE)
            .toList();

    AtOnce.atOnce(orders.stream().<Runnable>map(one -> () -> begin(one, "BANK_PAYS")).toList());

    assertEquals(3, states().size());
  }

  @Test
  void aStrangerWhoGuessesTheReferenceUsesUpNobodysTries() {
    begin(browser, "CUSTOMER_PAYS");
    long fen = payments.amount(customer.customerNo());
    String reference = payments.reference(customer.customerNo());
    TestPerson stranger = TestPerson.anyone();

    for (int i = 0; i < 4; i++) {
      payments.transfer(stranger.name(), stranger.cardNo(), fen, reference);
    }
    payments.await("the returns", () -> payments.ofPayer(stranger).size() == 4);

    assertEquals("3", payments.latest("tries_left", customer.customerNo()));
    browser.get(proof(browser));
    assertTrue(browser.text().contains("不是从要验证的账户"), browser.text());
    payments.transfer(card.name(), card.cardNo(), fen, reference);
    payments.await("the proof", () -> browser.get(proof(browser)).text().contains("确认绑定银行卡"));
  }

  /** A wrong word with the money does not make it another's. */
  @Test
  void whoWritesTheReferenceOfAnotherProvesTheirOwnAccount() {
    PageScenario.Opened other = scenario.aCustomer(new Browser(base));
    Browser others = payments.threeFactors(new Browser(base), other, TestPerson.anyone());
    begin(others, "CUSTOMER_PAYS");
    begin(browser, "CUSTOMER_PAYS");

    payments.transfer(
        card.name(),
        card.cardNo(),
        payments.amount(customer.customerNo()),
        payments.reference(other.customerNo()));

    payments.await("the proof", () -> browser.get(proof(browser)).text().contains("确认绑定银行卡"));
    assertEquals("AWAITED", payments.latest("state", other.customerNo()));
  }

  @Test
  void anOrderWaitsAsLongAsItsFirstPaymentAndThenEnds() {
    payments.orderEndsIn(customer.customerNo(), 1);
    begin(browser, "CUSTOMER_PAYS");
    assertEquals("24:00:00", payments.timeLeft(customer.customerNo()));

    payments.orderEndsIn(customer.customerNo(), 0);
    DatabaseRole.JOBS.run(expiry::run);

    assertEquals(List.of("EXPIRED"), payments.ofOrder("o.state", customer.customerNo()));
    assertEquals(List.of("ENDED"), payments.ofOrder("i.step", customer.customerNo()));
    assertEquals(1, payments.endings(customer.customerNo()));
  }

  private List<String> states() {
    return payments.rows(
        "select state from depository.first_payment where platform_id = :platform and customer_no = '"
            + customer.customerNo()
            + "' order by first_payment_id");
  }
}
