package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.account.CustomerChange;
import bank.depository.account.CustomerChangeQueries;
import bank.depository.account.CustomerKey;
import bank.depository.account.PersonDirectory;
import bank.depository.account.SubAccountQueries;
import bank.depository.hostedpage.card.CardPageRequest;
import bank.depository.hostedpage.card.RequestCardPage;
import bank.depository.hostedpage.particulars.ChangeRequest;
import bank.depository.hostedpage.particulars.RequestChange;
import bank.depository.identity.IdNumber;
import bank.depository.identity.IdType;
import bank.depository.identity.MobileNo;
import bank.depository.identity.PersonName;
import bank.depository.lending.AtOnce;
import bank.depository.order.Order;
import bank.depository.order.OrderType;
import bank.depository.order.OrderView;
import bank.depository.order.Orders;
import bank.depository.payment.Payment;
import bank.depository.payment.RequestDeposit;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import bank.depository.shared.RequestNo;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mobile and name change on the bank's pages, over HTTP, with issuer and SMS gateway outside. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class ChangeTest {

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject PageLinks links;
  @Inject RequestChange requestChange;
  @Inject RequestDeposit requestDeposit;
  @Inject RequestCardPage requestCardPage;
  @Inject PageTasks tasks;
  @Inject Orders orders;
  @Inject PlatformScope scope;
  @Inject SubAccountQueries accounts;
  @Inject CustomerChangeQueries changes;
  @Inject PersonDirectory directory;
  @Inject EntranceWorld world;

  @Test
  @Requirement(value = "PAG-06", says = "a page for changing mobile")
  @Requirement(value = "ACC-05", says = "a customer can change the mobile")
  void theMobileIsChangedByACodeToBothNumbers() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    TestPerson next = TestPerson.anyone();

    Browser browser = proven(customer, next);
    assertTrue(browser.text().contains("两个号码的验证码"), browser.text());
    confirm(browser);

    assertTrue(browser.text().contains("手机号码已更换"), browser.text());
    assertEquals(new MobileNo(next.mobile()).mask(), mobileOnFile(customer));
    assertEquals(List.of(), found(customer, customer.person().mobile()));
    assertEquals(
        List.of(CustomerKey.of(scenario.platform(), customer.customerNo())),
        found(customer, next.mobile()));
    assertTrue(scenario.phone(customer.person()).await("已由本号码更换为").isPresent());
    assertTrue(scenario.phone(next).await("更换为本号码").isPresent());
    assertHistory(customer, CustomerChange.Kind.MOBILE, "CODES_TO_BOTH_MOBILES");
    assertAudited(customer, "CUSTOMER_MOBILE_CHANGED");
  }

  @Test
  @Requirement(value = "ACC-05", says = "a customer can change the mobile")
  void whereTheOldNumberIsGoneTheIssuerConfirmsTheNewOne() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    TestPerson next = TestPerson.anyone();
    Browser browser = page(OrderType.MOBILE_CHANGE, customer);

    browser.get(address(browser) + "/proof");
    browser.submit("/proof/identity", Map.of("card_no", next.cardNo(), "mobile", next.mobile()));
    browser.submit("/proof/code", Map.of("code", scenario.phone(next).code()));
    assertTrue(browser.text().contains("发卡银行"), browser.text());
    confirm(browser);

    assertTrue(browser.text().contains("手机号码已更换"), browser.text());
    assertEquals(new MobileNo(next.mobile()).mask(), mobileOnFile(customer));
    assertHistory(customer, CustomerChange.Kind.MOBILE, "ISSUER");
    assertTrue(scenario.phone(customer.person()).await("已由本号码更换为").isPresent());
  }

  @Test
  void theIssuersNoChangesNothing() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    TestPerson other = TestPerson.withCard("62990003");
    Browser browser = page(OrderType.MOBILE_CHANGE, customer);
    browser.get(address(browser) + "/proof");
    assertFalse(browser.page().contains("THREE_FACTOR\""), "the mobile has to be checked");

    browser.submit("/proof/identity", Map.of("card_no", other.cardNo(), "mobile", other.mobile()));
    browser.submit("/proof/code", Map.of("code", scenario.phone(other).code()));

    assertTrue(browser.text().contains("手机号码与发卡银行预留的不一致"), browser.text());
    browser.get(address(browser) + "/confirm");
    assertTrue(browser.address().endsWith("/mobile-change"), browser.address());
    assertEquals(new MobileNo(customer.person().mobile()).mask(), mobileOnFile(customer));
  }

  @Test
  void oneCodeIsNotEnoughAndACodeOfOneNumberServesNotForTheOther() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    TestPerson next = TestPerson.anyone();
    Browser browser = page(OrderType.MOBILE_CHANGE, customer);
    browser.submit("/mobile-change/number", Map.of("mobile", customer.person().mobile()));
    assertTrue(browser.text().contains("这就是现在登记的号码"), browser.text());
    browser.submit("/mobile-change/number", Map.of("mobile", "12345"));
    assertEquals(422, browser.status());
    browser.submit("/mobile-change/number", Map.of("mobile", next.mobile()));
    String oldCode = scenario.phone(customer.person()).code();
    browser.submit("/mobile-change/code", Map.of("code", oldCode));
    assertTrue(browser.text().contains("第二步"), browser.text());

    browser.submit("/mobile-change/code", Map.of("code", scenario.phone(next).wrongCode()));
    assertTrue(browser.text().contains("还可以试 4 次"), browser.text());
    browser.get(address(browser) + "/confirm");

    assertTrue(browser.address().endsWith("/mobile-change"), browser.address());
    assertEquals(new MobileNo(customer.person().mobile()).mask(), mobileOnFile(customer));
    browser.submit("/mobile-change/correction", Map.of());
    assertTrue(browser.page().contains("/mobile-change/number"), browser.page());
  }

  @Test
  void whoClosesTheBrowserGoesOnWhereTheyWere() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    TestPerson next = TestPerson.anyone();
    RequestNo requestNo = PageScenario.newRequestNo();
    Browser first = page(OrderType.MOBILE_CHANGE, customer, requestNo);
    first.submit("/mobile-change/number", Map.of("mobile", next.mobile()));
    first.submit("/mobile-change/code", Map.of("code", scenario.phone(customer.person()).code()));

    Browser second = new Browser(base).open(scenario.aNewLink(requestNo));

    assertTrue(second.text().contains("第二步"), second.text());
    first.get(first.address());
    assertEquals(403, first.status(), "the browser before is out");
  }

  @Test
  void ofTwoChangesAtOnceTheQuickerOneHolds() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    TestPerson quick = TestPerson.anyone();
    TestPerson slow = TestPerson.anyone();
    Browser slower = proven(customer, slow);
    Browser quicker = proven(customer, quick);
    AtOnce.atOnce(List.of(() -> confirm(quicker), () -> confirm(slower)));

    Browser lost = quicker.text().contains("手机号码已更换") ? slower : quicker;
    assertTrue(lost.text().contains("这次更换不再有效"), lost.text());
    TestPerson held = lost.equals(slower) ? quick : slow;
    assertEquals(new MobileNo(held.mobile()).mask(), mobileOnFile(customer));
    assertEquals(1, history(customer).size());
  }

  @Test
  void whoIsSignedInByTheOldNumberIsSignedOutAndItsCodesServeNoMore() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    TestPerson next = TestPerson.anyone();
    Browser change = proven(customer, next);
    Browser signedIn = asked(customer.person());
    signedIn.submit("/sign-in/code", Map.of("code", scenario.phone(customer.person()).code()));
    assertTrue(signedIn.get("/my/a/1").text().contains("我的子账户"), signedIn.text());
    Browser unbinding = unbinding(customer).submit("/confirm/codes", Map.of());
    String confirming = scenario.phone(customer.person()).code();
    Browser attempt = asked(customer.person());
    String code = scenario.phone(customer.person()).code();

    confirm(change);

    assertTrue(change.text().contains("手机号码已更换"), change.text());
    assertTrue(signedIn.get("/my/a/1").text().contains("登录我的存管账户"), signedIn.text());
    attempt.submit("/sign-in/code", Map.of("code", code));
    assertEquals(422, attempt.status(), attempt.text());
    unbinding.submit(
        "/confirm", Map.of("code", confirming, "secret", unbinding.encrypted(PageScenario.SECRET)));
    assertTrue(unbinding.text().contains("验证码已失效"), unbinding.text());
  }

  @ParameterizedTest
  @EnumSource(names = {"MOBILE_CHANGE", "NAME_CHANGE"})
  void whoFailsTooOftenChangesNothingAndTheCustomerIsWarned(OrderType type) {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    RequestNo requestNo = PageScenario.newRequestNo();
    page(type, customer, requestNo);

    AtOnce.asRequest(() -> QuarkusTransaction.requiringNew().call(() -> refused(requestNo)));

    assertTrue(scenario.phone(customer.person()).await("身份没有核对通过").isPresent());
  }

  /** As it is done when the issuer has said no for the last time. */
  private Order refused(RequestNo requestNo) {
    scope.enter(scenario.platform());
    Order order = orders.findByRequestNo(scenario.platform(), requestNo).orElseThrow();
    tasks.identified(order.type()).unproven(order);
    return order;
  }

  private Browser unbinding(PageScenario.Opened customer) {
    PageOrderAnswer answer =
        requestCardPage
            .handle(
                scenario.instruction(
                    PageScenario.newRequestNo(),
                    new CardPageRequest(customer.customerNo(), PageScenario.RETURN_URL)),
                OrderType.CARD_UNBINDING)
            .body();
    return new Browser(base).open(links.of(scenario.platform(), answer.page()).url());
  }

  @Test
  @Requirement(value = "ACC-05", says = "a customer can change the name after re-verification")
  void theNameIsChangedWhenTheIssuerHasTheNewOne() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));

    Browser browser = renamed(customer, TestPerson.anyone(), "张大伟");
    assertTrue(browser.text().contains("确认变更户名"), browser.text());
    confirm(browser);

    assertTrue(browser.text().contains("户名已变更"), browser.text());
    assertEquals(new PersonName("张大伟").mask(), sheet(customer).customer().nameMask());
    assertHistory(customer, CustomerChange.Kind.NAME, "ISSUER");
    assertAudited(customer, "CUSTOMER_NAME_CHANGED");
    assertEquals(List.of(), found(customer, customer.person().mobile()), "the old name is out");
  }

  @Test
  @Requirement(value = "ACC-05", says = "a customer can change the name after re-verification")
  void aNameThatTheIssuerDoesNotHaveStaysOut() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));

    Browser browser = renamed(customer, TestPerson.withCard("62990001"), "李四");

    assertTrue(browser.text().contains("姓名与银行卡的户名不一致"), browser.text());
    assertEquals(new PersonName("张小明").mask(), sheet(customer).customer().nameMask());
  }

  @Test
  void theNameStaysWhileMoneyIsOnItsWayAndTheMobileDoesNot() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    Browser waiting = renamed(customer, TestPerson.anyone(), "张大伟");
    TestPerson next = TestPerson.anyone();
    Browser mobile = proven(customer, next);
    depositUncertain(customer);

    assertEquals(
        ErrorCode.MONEY_IN_TRANSIT,
        assertThrows(Refusal.class, () -> page(OrderType.NAME_CHANGE, customer)).code());
    confirm(waiting);
    assertTrue(waiting.text().contains("还在途中"), waiting.text());
    confirm(mobile);
    assertTrue(mobile.text().contains("手机号码已更换"), mobile.text());
  }

  private void depositUncertain(PageScenario.Opened customer) {
    PageOrderAnswer answer =
        requestDeposit
            .handle(
                scenario.instruction(
                    PageScenario.newRequestNo(),
                    new Payment(customer.customerNo(), 444_412, PageScenario.RETURN_URL)))
            .body();
    confirm(new Browser(base).open(links.of(scenario.platform(), answer.page()).url()));
  }

  private Browser renamed(PageScenario.Opened customer, TestPerson card, String name) {
    Browser browser = page(OrderType.NAME_CHANGE, customer);
    browser.submit(
        "/proof/identity",
        Map.of(
            "name",
            name,
            "valid_until",
            "2041-01-31",
            "card_no",
            card.cardNo(),
            "mobile",
            card.mobile()));
    return browser.submit("/proof/code", Map.of("code", scenario.phone(card).code()));
  }

  private Browser proven(PageScenario.Opened customer, TestPerson next) {
    Browser browser = page(OrderType.MOBILE_CHANGE, customer);
    browser.submit("/mobile-change/number", Map.of("mobile", next.mobile()));
    browser.submit("/mobile-change/code", Map.of("code", scenario.phone(customer.person()).code()));
    return browser.submit("/mobile-change/code", Map.of("code", scenario.phone(next).code()));
  }

  private Browser page(OrderType type, PageScenario.Opened customer) {
    return page(type, customer, PageScenario.newRequestNo());
  }

  private Browser page(OrderType type, PageScenario.Opened customer, RequestNo requestNo) {
    PageOrderAnswer answer =
        requestChange
            .handle(
                scenario.instruction(
                    requestNo, new ChangeRequest(customer.customerNo(), PageScenario.RETURN_URL)),
                type)
            .body();
    assertEquals(OrderView.KnownState.AWAITING_CUSTOMER, scenario.order(requestNo).state());
    return new Browser(base).open(links.of(scenario.platform(), answer.page()).url());
  }

  private static String address(Browser browser) {
    return browser.address().replaceFirst("(/pages/s/[^/]+).*", "$1");
  }

  private static void confirm(Browser browser) {
    browser.submit("/confirm", Map.of("secret", browser.encrypted(PageScenario.SECRET)));
  }

  private Browser asked(TestPerson person) {
    Map<String, String> form = new HashMap<>(person.form());
    form.remove("card_no");
    Browser browser = new Browser(base).get("/my/sign-in").submit("/my/sign-in", form);
    assertTrue(scenario.phone(person).await("登录存管账户").isPresent());
    return browser;
  }

  private SubAccountQueries.SubAccountSheet sheet(PageScenario.Opened customer) {
    return accounts.handle(scenario.platform(), customer.customerNo());
  }

  private String mobileOnFile(PageScenario.Opened customer) {
    return sheet(customer).customer().mobileMask();
  }

  private List<CustomerKey> found(PageScenario.Opened customer, String mobile) {
    return AtOnce.asRequest(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () ->
                        directory.find(
                            new PersonDirectory.Said(
                                new PersonName(customer.person().name()),
                                new IdNumber(IdType.RESIDENT_ID, customer.person().idNumber()),
                                new MobileNo(mobile)))));
  }

  private List<CustomerChange> history(PageScenario.Opened customer) {
    return changes.handle(CustomerKey.of(scenario.platform(), customer.customerNo()));
  }

  private void assertHistory(PageScenario.Opened customer, CustomerChange.Kind kind, String proof) {
    CustomerChange change =
        history(customer).stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    assertEquals(proof, change.proof().name());
    String old =
        kind == CustomerChange.Kind.MOBILE
            ? new MobileNo(customer.person().mobile()).mask()
            : new PersonName(customer.person().name()).mask();
    assertEquals(old, change.oldMask());
  }

  private void assertAudited(PageScenario.Opened customer, String act) {
    assertEquals(1, world.actsOf(scenario.platform(), customer.customerNo(), act));
  }
}
