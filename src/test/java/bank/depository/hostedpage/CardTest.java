package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.account.CardIssuer;
import bank.depository.account.CardIssuerQueries;
import bank.depository.account.SubAccountQueries;
import bank.depository.hostedpage.card.CardPageRequest;
import bank.depository.hostedpage.card.RequestCardPage;
import bank.depository.identity.CardNo;
import bank.depository.order.OrderType;
import bank.depository.payment.Payment;
import bank.depository.payment.RequestDeposit;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.shared.RequestNo;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cards are bound, changed and unbound on the bank's pages. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class CardTest {

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject PageLinks links;
  @Inject RequestCardPage requestPage;
  @Inject RequestDeposit requestDeposit;
  @Inject SubAccountQueries queries;
  @Inject CardIssuerQueries issuers;

  @Test
  @Requirement(
      value = "CRD-01",
      says = "a sub-account is bound to the customer's own card or account after identity check")
  @Requirement(value = "PAG-06", says = "pages for binding and unbinding a card")
  @Requirement(
      value = "PAG-01",
      says = "identity check, opening and card binding happen on the bank's pages")
  void aCardIsUnboundAndAnotherIsBound() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));

    Browser unbinding = page(OrderType.CARD_UNBINDING, customer.customerNo());
    unbinding.submit("/confirm/codes", Map.of());
    unbinding.submit(
        "/confirm",
        Map.of(
            "code",
            scenario.phone(customer.person()).code(),
            "secret",
            unbinding.encrypted(PageScenario.SECRET)));
    assertTrue(unbinding.text().contains("银行卡已解绑"), unbinding.text());
    assertTrue(card(customer).isEmpty());
    assertRefused(ErrorCode.CARD_NOT_BOUND, OrderType.CARD_UNBINDING, customer);

    TestPerson other = TestPerson.anyone();
    Browser binding = proven(OrderType.CARD_BINDING, customer, other);
    assertTrue(binding.text().contains("充值和提现"), binding.text());
    confirm(binding);

    assertTrue(binding.text().contains("银行卡已绑定"), binding.text());
    assertEquals(new CardNo(other.cardNo()).mask(), card(customer).orElseThrow());
    assertRefused(ErrorCode.CARD_BOUND_ALREADY, OrderType.CARD_BINDING, customer);
  }

  @Test
  @Requirement(value = "CRD-03", says = "a card can be unbound and changed")
  void anotherCardTakesThePlaceOfTheOneBefore() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    TestPerson other = TestPerson.anyone();

    Browser browser = proven(OrderType.CARD_CHANGE, customer, other);
    confirm(browser);

    assertTrue(browser.text().contains("银行卡已绑定"), browser.text());
    assertEquals(new CardNo(other.cardNo()).mask(), card(customer).orElseThrow());
    assertTrue(scenario.phone(customer.person()).await("已绑定银行卡").isPresent());
  }

  @Test
  @Requirement(value = "CRD-02", says = "below that nothing is bound")
  void nothingIsConfirmedBeforeTheIdentityIsProven() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    Browser browser = page(OrderType.CARD_CHANGE, customer.customerNo());
    String session = browser.address().replaceAll("/proof$", "");

    browser.get(session + "/confirm");
    assertTrue(browser.address().endsWith("/proof"), browser.address());
    browser.submit(
        "/proof/identity",
        Map.of(
            "method", "THREE_FACTOR", "card_no", "6217001234567891116", "mobile", "13800138000"));

    assertEquals(422, browser.status());
    assertEquals(new CardNo(customer.person().cardNo()).mask(), card(customer).orElseThrow());
  }

  @Test
  void theIssuersNoBindsNothing() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));

    Browser browser = proven(OrderType.CARD_CHANGE, customer, TestPerson.withCard("62990001"));

    assertTrue(browser.text().contains("这张卡的户名与您开户时的姓名不一致"), browser.text());
    assertEquals(new CardNo(customer.person().cardNo()).mask(), card(customer).orElseThrow());
  }

  @Test
  @Requirement(
      value = "CRD-02",
      says = "a card that no collecting channel supports serves for withdrawal only and says so")
  void aCardThatNoChannelCollectsFromServesForWithdrawalOnlyAndSaysSo() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    TestPerson rural = TestPerson.withCard("62990014");

    Browser browser = told(OrderType.CARD_CHANGE, customer, rural);
    assertTrue(browser.text().contains("沙箱村镇银行"), browser.text());
    assertTrue(browser.text().contains("只能提现"), browser.text());
    browser.submit("/proof/code", Map.of("code", scenario.phone(rural).code()));
    assertTrue(browser.text().contains("只能提现"), browser.text());
    confirm(browser);

    assertTrue(
        queries
            .handle(scenario.platform(), customer.customerNo())
            .card()
            .orElseThrow()
            .isWithdrawalOnly());
  }

  @Test
  void aCreditCardIsRecognizedByItsNumber() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    Browser browser = page(OrderType.CARD_CHANGE, customer.customerNo());

    browser.submit(
        "/proof/identity", Map.of("card_no", "4392250000000009", "mobile", "13800138000"));

    assertEquals(422, browser.status());
    assertTrue(browser.text().contains("这是信用卡"), browser.text());
  }

  @Test
  @Requirement(
      value = "CRD-04",
      says = "issuer, limits per channel and maintenance windows are shown on the page")
  void aBankIsRecognizedWithItsLimitsAndHours() {
    CardIssuer issuer = issuers.handle(new CardNo("6217001234567890122")).orElseThrow().issuer();

    assertEquals("0105", issuer.code());
    assertTrue(issuer.isCollectedFrom());
    assertFalse(issuer.windows().isEmpty());
    assertTrue(issuers.handle().stream().anyMatch(bank -> !bank.isCollectedFrom()));

    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    Browser browser = told(OrderType.CARD_CHANGE, customer, TestPerson.anyone());
    assertTrue(browser.text().contains("中国建设银行"), browser.text());
    assertTrue(browser.text().contains("充值限额"), browser.text());
    assertTrue(browser.text().contains("每日 03:00 至 03:20"), browser.text());
  }

  @Test
  @Requirement(value = "CRD-03", says = "an account with a balance keeps a way out")
  void aCardWithMoneyBehindItIsChangedAndNotUnbound() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    Browser waiting = page(OrderType.CARD_UNBINDING, customer.customerNo());
    deposit(customer, 100_000);

    assertRefused(ErrorCode.BALANCE_NEEDS_CARD, OrderType.CARD_UNBINDING, customer);
    waiting.submit("/confirm/codes", Map.of());
    waiting.submit(
        "/confirm",
        Map.of(
            "code",
            scenario.phone(customer.person()).code(),
            "secret",
            waiting.encrypted(PageScenario.SECRET)));
    assertTrue(waiting.text().contains("账户里还有钱"), waiting.text());
    Browser change = proven(OrderType.CARD_CHANGE, customer, TestPerson.anyone());
    confirm(change);
    assertTrue(change.text().contains("银行卡已绑定"), change.text());
  }

  @Test
  @Requirement(value = "CRD-03", says = "a card is not unbound while money is in transit")
  void aCardStaysWhileMoneyIsOnItsWay() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    Browser waiting = proven(OrderType.CARD_CHANGE, customer, TestPerson.anyone());
    deposit(customer, 444_412);

    assertRefused(ErrorCode.MONEY_IN_TRANSIT, OrderType.CARD_UNBINDING, customer);
    assertRefused(ErrorCode.MONEY_IN_TRANSIT, OrderType.CARD_CHANGE, customer);
    confirm(waiting);
    assertTrue(waiting.text().contains("还在途中"), waiting.text());
    assertEquals(new CardNo(customer.person().cardNo()).mask(), card(customer).orElseThrow());
  }

  @Test
  void aDepositFromACardThatServesForWithdrawalOnlyIsRefused() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    confirm(proven(OrderType.CARD_CHANGE, customer, TestPerson.withCard("62990014")));

    assertEquals(
        ErrorCode.CARD_WITHDRAWAL_ONLY,
        assertThrows(Refusal.class, () -> deposit(customer, 100_000)).code());
  }

  /** Paid in on the bank's page; the amount decides what the channel does. */
  private void deposit(PageScenario.Opened customer, long fen) {
    PageOrderAnswer answer =
        requestDeposit
            .handle(
                scenario.instruction(
                    PageScenario.newRequestNo(),
                    new Payment(customer.customerNo(), fen, PageScenario.RETURN_URL)))
            .body();
    confirm(new Browser(base).open(links.of(scenario.platform(), answer.page()).url()));
  }

  private java.util.Optional<String> card(PageScenario.Opened customer) {
    return queries
        .handle(scenario.platform(), customer.customerNo())
        .card()
        .map(bound -> bound.cardNoMask());
  }

  private Browser page(OrderType type, String customerNo) {
    RequestNo requestNo = PageScenario.newRequestNo();
    PageOrderAnswer answer =
        requestPage
            .handle(
                scenario.instruction(
                    requestNo, new CardPageRequest(customerNo, PageScenario.RETURN_URL)),
                type)
            .body();
    return new Browser(base).open(links.of(scenario.platform(), answer.page()).url());
  }

  private Browser told(OrderType type, PageScenario.Opened customer, TestPerson card) {
    return page(type, customer.customerNo())
        .submit("/proof/identity", Map.of("card_no", card.cardNo(), "mobile", card.mobile()));
  }

  private Browser proven(OrderType type, PageScenario.Opened customer, TestPerson card) {
    return told(type, customer, card)
        .submit("/proof/code", Map.of("code", scenario.phone(card).code()));
  }

  private static void confirm(Browser browser) {
    browser.submit("/confirm", Map.of("secret", browser.encrypted(PageScenario.SECRET)));
  }

  private void assertRefused(ErrorCode code, OrderType type, PageScenario.Opened customer) {
    assertEquals(code, assertThrows(Refusal.class, () -> page(type, customer.customerNo())).code());
  }
}
