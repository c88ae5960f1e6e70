package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.account.SubAccountQueries;
import bank.depository.hostedpage.card.CardPageRequest;
import bank.depository.hostedpage.card.RequestCardPage;
import bank.depository.identity.CardNo;
import bank.depository.ledger.Invariants;
import bank.depository.lending.AtOnce;
import bank.depository.order.OrderType;
import bank.depository.order.OrderView;
import bank.depository.platform.CoreAccounts;
import bank.depository.platform.PlatformProfiles;
import bank.depository.sandbox.ChannelDesk;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.RequestNo;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final String METHOD = "THREE_FACTOR_AND_FIRST_PAYMENT";
  private static final long PATIENCE_MILLIS = 30_000;

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject PageLinks links;
  @Inject RequestCardPage requestPage;
  @Inject SubAccountQueries queries;
  @Inject PlatformProfiles profiles;
  @Inject PlatformScope scope;
  @Inject EntityManager entityManager;
  @Inject Invariants invariants;

  private final ChannelDesk channel = ChannelDesk.ofSandbox();

  @BeforeEach
  void theChannelTellsUs() {
    channel.notifyAt(base.resolve("/outside/sandbox/channel-notices"));
  }

  @AfterEach
  void theBooksAreSound() {
    assertEquals(List.of(), inScope(() -> invariants.violations(scenario.platform())));
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
    assertFalse(browser.text().contains(yuan(fen)), "the page does not tell the amount");
    tell(browser, yuan(fen == 999 ? 1 : fen + 1));
    assertTrue(browser.text().contains("还可以试 2 次"), browser.text());
    tell(browser, yuan(fen));
    assertTrue(browser.text().contains("确认绑定银行卡"), browser.text());
    confirm(browser);

    assertEquals(new CardNo(card.cardNo()).mask(), boundCard(customer));
    assertEquals(0, balance(customer));
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
        tell(browser, yuan((fen + i) % 999 + 1));
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
    assertTrue(browser.text().contains(summaryAccountNo()), browser.text());
    long fen = amount(customer);
    assertTrue(browser.text().contains(yuan(fen)), browser.text());

    transfer(card.name(), card.cardNo(), fen, reference(customer));
    await("the proof", () -> browser.get(proof(browser)).text().contains("确认绑定银行卡"));
    confirm(browser);

    assertEquals(new CardNo(card.cardNo()).mask(), boundCard(customer));
    assertEquals(fen, balance(customer));
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

    transfer(
        otherName ? "王小红" : card.name(),
        otherAccount ? TestPerson.anyone().cardNo() : card.cardNo(),
        reason.equals("AMOUNT_DIFFERS") ? fen + 1 : fen,
        reference(customer));
    await("the refusal", () -> browser.get(proof(browser)).text().contains(told));
    await("the return", () -> incoming(reason).equals(List.of("RETURNED")));

    assertEquals(0, balance(customer));
    transfer(card.name(), card.cardNo(), fen, "");
    await("the proof", () -> browser.get(proof(browser)).text().contains("确认绑定银行卡"));
    assertEquals(fen, balance(customer));
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

    transfer(card.name(), card.cardNo(), fen, reference(customer));

    await("the return", () -> incoming("TOO_LATE").contains("RETURNED"));
    assertEquals(0, balance(customer));
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

    await("the payment", () -> browser.get(proof(browser)).text().contains("到账金额"));
  }

  @Test
  @Requirement(
      value = "IDV-01",
      says = "a person is opened after at least three factor authentication with the issuer")
  void anOpeningIsProvenByAPaymentThatIsCreditedWhenTheAccountIsThere() {
    PageScenario.Asked asked = scenario.anOpening();
    TestPerson person = TestPerson.anyone();
    Browser browser = scenario.identified(new Browser(base), asked, person, METHOD);
    browser.submit("/opening/code", Map.of("code", scenario.phone(person).code()));
    browser.submit("/opening/first-payment", Map.of("type", "CUSTOMER_PAYS"));
    long fen = amount(asked.customerNo());

    transfer(person.name(), person.cardNo(), fen, reference(asked.customerNo()));
    await("the proof", () -> browser.get(browser.address()).text().contains("同意"));
    browser.submit("/opening/consent", Map.of("agree", "yes"));
    PageScenario.choose(browser, PageScenario.SECRET, PageScenario.SECRET);

    assertEquals(OrderView.KnownState.SUCCEEDED, scenario.order(asked.requestNo()).state());
    PageScenario.Opened opened = new PageScenario.Opened(asked.customerNo(), person);
    assertEquals(fen, balance(opened));
    assertEquals(new CardNo(person.cardNo()).mask(), boundCard(opened));
  }

  private Browser threeFactors(PageScenario.Opened customer, TestPerson card) {
    RequestNo requestNo = PageScenario.newRequestNo();
    PageOrderAnswer answer =
        requestPage
            .handle(
                scenario.instruction(
                    requestNo, new CardPageRequest(customer.customerNo(), PageScenario.RETURN_URL)),
                OrderType.CARD_CHANGE)
            .body();
    return new Browser(base)
        .open(links.of(scenario.platform(), answer.page()).url())
        .submit(
            "/proof/identity",
            Map.of("method", METHOD, "card_no", card.cardNo(), "mobile", card.mobile()))
        .submit("/proof/code", Map.of("code", scenario.phone(card).code()));
  }

  private static void begin(Browser browser, String type) {
    browser.submit("/proof/first-payment", Map.of("type", type));
  }

  private static void tell(Browser browser, String yuan) {
    browser.submit("/proof/first-payment/amount", Map.of("amount", yuan));
  }

  private static void confirm(Browser browser) {
    browser.submit("/confirm", Map.of("secret", browser.encrypted(PageScenario.SECRET)));
  }

  private static String proof(Browser browser) {
    Matcher session = Pattern.compile("^.*/pages/s/[^/]+").matcher(browser.address());
    assertTrue(session.find(), browser.address());
    return session.group() + "/proof";
  }

  private void transfer(String name, String account, long fen, String remark) {
    channel.transfer(
        UUID.randomUUID().toString(),
        summaryAccountNo(),
        new ChannelDesk.Payer(name, account),
        fen,
        remark);
  }

  private String summaryAccountNo() {
    return AtOnce.asRequest(() -> profiles.handle(scenario.platform()))
        .coreAccounts()
        .map(CoreAccounts::summaryNo)
        .orElseThrow();
  }

  private long amount(PageScenario.Opened customer) {
    return amount(customer.customerNo());
  }

  private long amount(String customerNo) {
    return Long.parseLong(latest("amount_fen", customerNo));
  }

  private String reference(PageScenario.Opened customer) {
    return reference(customer.customerNo());
  }

  private String reference(String customerNo) {
    return latest("reference", customerNo);
  }

  private String latest(String column, String customerNo) {
    return rows("select cast("
            + column
            + " as text) from depository.first_payment"
            + " where platform_id = :platform and customer_no = '"
            + customerNo
            + "' order by first_payment_id desc limit 1")
        .get(0);
  }

  private List<String> incoming(String reason) {
    return rows(
        "select state from depository.incoming_transfer where platform_id = :platform and reason = '"
            + reason
            + "' order by received_at desc limit 1");
  }

  private void expire(PageScenario.Opened customer) {
    inScope(
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

  private long balance(PageScenario.Opened customer) {
    return AtOnce.asRequest(() -> queries.handle(scenario.platform(), customer.customerNo()))
        .balance()
        .balance()
        .fen();
  }

  private String boundCard(PageScenario.Opened customer) {
    return AtOnce.asRequest(() -> queries.handle(scenario.platform(), customer.customerNo()))
        .card()
        .orElseThrow()
        .cardNoMask();
  }

  private List<String> movements(PageScenario.Opened customer) {
    return rows(
        "select t.kind from ledger.transfer t join depository.sub_account a"
            + " on a.platform_id = t.platform_id and a.ledger_account_id = t.credit_account"
            + " where t.platform_id = :platform and a.customer_no = '"
            + customer.customerNo()
            + "'");
  }

  private List<String> rows(String query) {
    return inScope(
        () ->
            entityManager
                .createNativeQuery(query, String.class)
                .setParameter("platform", scenario.platform().value())
                .getResultStream()
                .map(Object::toString)
                .toList());
  }

  private <T> T inScope(Supplier<T> work) {
    return AtOnce.asRequest(
        () ->
            QuarkusTransaction.joiningExisting()
                .call(
                    () -> {
                      scope.enter(scenario.platform());
                      return work.get();
                    }));
  }

  private static String yuan(long fen) {
    return "%d.%02d".formatted(fen / 100, fen % 100);
  }

  private static void await(String what, BooleanSupplier there) {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!there.getAsBoolean()) {
      assertTrue(System.currentTimeMillis() < end, "waited in vain for " + what);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
