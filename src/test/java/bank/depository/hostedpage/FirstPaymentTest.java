package bank.depository.hostedpage;

import static bank.depository.hostedpage.FirstPaymentDesk.begin;
import static bank.depository.hostedpage.FirstPaymentDesk.confirm;
import static bank.depository.hostedpage.FirstPaymentDesk.proof;
import static bank.depository.hostedpage.FirstPaymentDesk.tell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.account.SubAccountQueries;
import bank.depository.identity.CardNo;
import bank.depository.identity.FirstPayments;
import bank.depository.lending.AtOnce;
import bank.depository.order.OrderView;
import bank.depository.sandbox.ChannelDesk;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three factors and a first payment, of both types, with money that moves through the channel. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class FirstPaymentTest {

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject SubAccountQueries queries;
  @Inject FirstPaymentDesk payments;
  @Inject FirstPayments firstPayments;
  @Inject EntityManager entityManager;

  private final ChannelDesk channel = ChannelDesk.ofSandbox();

  @BeforeEach
  void theChannelTellsUs() {
    channel.notifyAt(base.resolve("/outside/sandbox/channel-notices"));
  }

  @AfterEach
  void theBooksAreSound() {
    payments.assertSound();
  }

  @Test
  @Requirement(
      value = "CRD-02",
      says =
          "a person's card is bound after four factor, three factor plus first payment, or five factor")
  @Requirement(value = "IDV-04", says = "type B: the amount told is compared")
  void theBankPaysAndTheCustomerTellsTheAmount() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    TestPerson card = TestPerson.anyone();
    Browser browser = threeFactors(customer, card);
    assertTrue(browser.text().contains("用一笔小额款项验证账户"), browser.text());

    begin(browser, "BANK_PAYS");
    assertTrue(browser.text().contains("请在该账户的明细里查看到账金额"), browser.text());
    long fen = amount(customer);
    assertFalse(
        browser.text().contains(FirstPaymentDesk.yuan(fen)), "the page does not tell the amount");
    tell(browser, FirstPaymentDesk.yuan(fen == 999 ? 1 : fen + 1));
    assertTrue(browser.text().contains("还可以试 2 次"), browser.text());
    tell(browser, FirstPaymentDesk.yuan(fen));
    assertTrue(browser.text().contains("确认绑定银行卡"), browser.text());
    confirm(browser);

    assertEquals(new CardNo(card.cardNo()).mask(), boundCard(customer));
    assertEquals(0, payments.balance(customer.customerNo()));
  }

  @Test
  @Requirement(value = "IDV-04", says = "amounts are random, expiring and limited in tries")
  void whoNeverTellsTheRightAmountHasNineTries() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    Browser browser = threeFactors(customer, TestPerson.anyone());

    for (int round = 0; round < 3; round++) {
      begin(browser, "BANK_PAYS");
      long fen = amount(customer);
      for (int i = 1; i <= 3; i++) {
        tell(browser, FirstPaymentDesk.yuan((fen + i) % 999 + 1));
      }
    }

    assertTrue(browser.text().contains("没有办成"), browser.text());
    assertEquals(new CardNo(customer.person().cardNo()).mask(), boundCard(customer));
  }

  @Test
  @Requirement(value = "IDV-04", says = "the random amount belongs to the customer")
  void theCustomerPaysInAndTheMoneyIsTheirs() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    TestPerson card = TestPerson.anyone();
    Browser browser = threeFactors(customer, card);
    begin(browser, "CUSTOMER_PAYS");
    assertTrue(browser.text().contains(payments.summaryAccountNo()), browser.text());
    long fen = amount(customer);
    assertTrue(browser.text().contains(FirstPaymentDesk.yuan(fen)), browser.text());

    payments.transfer(card.name(), card.cardNo(), fen, reference(customer));
    payments.await("the proof", () -> browser.get(proof(browser)).text().contains("确认绑定银行卡"));
    confirm(browser);

    assertEquals(new CardNo(card.cardNo()).mask(), boundCard(customer));
    assertEquals(fen, payments.balance(customer.customerNo()));
    assertEquals(List.of("FIRST_PAYMENT"), movements(customer));
  }

  /** Each is returned, and the right one proves the card afterwards. */
  @ParameterizedTest
  @CsvSource({"ACCOUNT_DIFFERS,不是从要验证的账户", "NAME_DIFFERS,付款户名", "AMOUNT_DIFFERS,金额不对"})
  @Requirement(
      value = "IDV-04",
      says = "type A: a payer that is not the registered name and account is refused and returned")
  void aTransferThatIsNotRightIsReturned(String reason, String told) {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    TestPerson card = TestPerson.anyone();
    Browser browser = threeFactors(customer, card);
    begin(browser, "CUSTOMER_PAYS");
    long fen = amount(customer);
    boolean otherName = reason.equals("NAME_DIFFERS");
    boolean otherAccount = reason.equals("ACCOUNT_DIFFERS");

    payments.transfer(
        otherName ? "王小红" : card.name(),
        otherAccount ? TestPerson.anyone().cardNo() : card.cardNo(),
        reason.equals("AMOUNT_DIFFERS") ? fen + 1 : fen,
        reference(customer));
    payments.await("the refusal", () -> browser.get(proof(browser)).text().contains(told));
    payments.await("the return", () -> incoming(reason).equals(List.of("RETURNED")));

    assertEquals(0, payments.balance(customer.customerNo()));
    payments.transfer(card.name(), card.cardNo(), fen, "");
    payments.await("the proof", () -> browser.get(proof(browser)).text().contains("确认绑定银行卡"));
    assertEquals(fen, payments.balance(customer.customerNo()));
  }

  @Test
  @Requirement(value = "IDV-04", says = "amounts are random, expiring and limited in tries")
  void whatComesTooLateGoesBack() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    TestPerson card = TestPerson.anyone();
    Browser browser = threeFactors(customer, card);
    begin(browser, "CUSTOMER_PAYS");
    long fen = amount(customer);
    expire(customer);

    payments.transfer(card.name(), card.cardNo(), fen, reference(customer));

    payments.await("the return", () -> incoming("TOO_LATE").contains("RETURNED"));
    assertEquals(0, payments.balance(customer.customerNo()));
    browser.get(proof(browser));
    assertTrue(browser.text().contains("验证金额已过期"), browser.text());
  }

  @Test
  void aPaymentThatDoesNotArriveIsToldAndAnotherWayIsOpen() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    Browser browser = threeFactors(customer, TestPerson.withCard("62990201"));

    begin(browser, "BANK_PAYS");

    assertTrue(browser.text().contains("银行的验证款没有打成功"), browser.text());
    begin(browser, "CUSTOMER_PAYS");
    assertTrue(browser.text().contains("附言"), browser.text());
  }

  @Test
  void anUncertainPaymentIsAskedForUntilItIsCertain() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    Browser browser = threeFactors(customer, TestPerson.withCard("62990241"));

    begin(browser, "BANK_PAYS");

    payments.await("the payment", () -> browser.get(proof(browser)).text().contains("到账金额"));
  }

  @Test
  @Requirement(
      value = "IDV-01",
      says = "a person is opened after at least three factor authentication with the issuer")
  void anOpeningIsProvenByAPaymentThatIsCreditedWhenTheAccountIsThere() {
    PageScenario.Asked asked = scenario.anOpening();
    TestPerson person = TestPerson.anyone();
    Browser browser =
        scenario.identified(new Browser(base), asked, person, FirstPaymentDesk.METHOD);
    browser.submit("/opening/code", Map.of("code", scenario.phone(person).code()));
    browser.submit("/opening/first-payment", Map.of("type", "CUSTOMER_PAYS"));
    long fen = payments.amount(asked.customerNo());

    payments.transfer(person.name(), person.cardNo(), fen, payments.reference(asked.customerNo()));
    payments.await("the proof", () -> browser.get(browser.address()).text().contains("同意"));
    browser.submit("/opening/consent", Map.of("agree", "yes"));
    PageScenario.choose(browser, PageScenario.SECRET, PageScenario.SECRET);

    assertEquals(OrderView.KnownState.SUCCEEDED, scenario.order(asked.requestNo()).state());
    PageScenario.Opened opened = new PageScenario.Opened(asked.customerNo(), person);
    assertEquals(fen, payments.balance(opened.customerNo()));
    assertEquals(new CardNo(person.cardNo()).mask(), boundCard(opened));
  }

  /** The limit of amounts is the customer's protection too: nobody proves an account by any sum. */
  @Test
  void aPaymentBeyondAllVerificationAmountsProvesNothingAndIsNotStuck() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    Browser browser = threeFactors(customer, TestPerson.withCard("62990212"));
    begin(browser, "BANK_PAYS");
    OrderId payment = new OrderId(UUID.fromString(column("payment_order_id", customer)));

    payments.inScope(
        () -> {
          firstPayments.paidOut(scenario.platform(), payment, Money.ofFen(5_000));
          return customer;
        });

    assertEquals("NOT_PAID", column("state", customer));
    browser.get(proof(browser));
    begin(browser, "CUSTOMER_PAYS");
    assertTrue(browser.text().contains("附言"), browser.text());
    channel.decide(payment, "REFUSED");
  }

  /** Whoever books a transfer has the platform's list first; whoever begins must not hold it up. */
  @Test
  void beginningWaitsForTheListBeforeItHoldsTheCustomersProof() throws Exception {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    Browser browser = threeFactors(customer, TestPerson.anyone());
    begin(browser.tab(), "CUSTOMER_PAYS");
    CompletableFuture<Void> again = new CompletableFuture<>();

    payments.inScope(
        () -> {
          lockedRows("depository.incoming_ask for update");
          again.completeAsync(
              () -> {
                begin(browser, "CUSTOMER_PAYS");
                return null;
              });
          payments.await("the wait for the list", payments::isWaitedFor);
          return lockedRows(
              "depository.identification where order_id = '"
                  + column("order_id", customer)
                  + "' for update nowait");
        });

    again.get(30, TimeUnit.SECONDS);
    assertTrue(browser.text().contains("附言"), browser.text());
  }

  private long lockedRows(String of) {
    return entityManager
        .createNativeQuery("select 1 from " + of, Integer.class)
        .getResultList()
        .size();
  }

  private Browser threeFactors(PageScenario.Opened customer, TestPerson card) {
    return payments.threeFactors(new Browser(base), customer, card);
  }

  private long amount(PageScenario.Opened customer) {
    return payments.amount(customer.customerNo());
  }

  private String reference(PageScenario.Opened customer) {
    return payments.reference(customer.customerNo());
  }

  private List<String> incoming(String reason) {
    return payments.rows(
        "select state from depository.incoming_transfer where platform_id = :platform and reason = '"
            + reason
            + "' order by received_at desc limit 1");
  }

  private void expire(PageScenario.Opened customer) {
    payments.inScope(
        () ->
            entityManager
                .createNativeQuery(
                    "update depository.first_payment set begun_at = begun_at - interval '2 days',"
                        + " expires_at = now() - interval '1 second'"
                        + " where platform_id = :platform and customer_no = '"
                        + customer.customerNo()
                        + "'")
                .setParameter("platform", scenario.platform().value())
                .executeUpdate());
  }

  private String boundCard(PageScenario.Opened customer) {
    return AtOnce.asRequest(() -> queries.handle(scenario.platform(), customer.customerNo()))
        .card()
        .orElseThrow()
        .cardNoMask();
  }

  private List<String> movements(PageScenario.Opened customer) {
    return payments.rows(
        "select t.kind from ledger.transfer t join depository.sub_account a"
            + " on a.platform_id = t.platform_id and a.ledger_account_id = t.credit_account"
            + " where t.platform_id = :platform and a.customer_no = '"
            + customer.customerNo()
            + "'");
  }

  private String column(String column, PageScenario.Opened customer) {
    return payments.latest(column, customer.customerNo());
  }
}
