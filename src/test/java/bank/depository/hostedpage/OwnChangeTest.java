package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.identity.CardNo;
import bank.depository.identity.MobileNo;
import bank.depository.order.OrderView;
import bank.depository.payment.Payment;
import bank.depository.payment.RequestDeposit;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.RequestNo;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Cards, limits and changes that customers start at the bank's own entrance, over HTTP. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class OwnChangeTest {

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject EntranceWorld world;
  @Inject RequestDeposit requestDeposit;

  @Test
  @Requirement(value = "CRD-03", says = "a card can be unbound and changed")
  void aCardIsUnboundBoundAndChangedWithoutThePlatform() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    Browser browser = signedIn(customer.person());
    start(browser, "cards", "CARD_UNBINDING").submit("/confirm/codes", Map.of());
    browser.submit(
        "/confirm",
        Map.of(
            "code",
            scenario.phone(customer.person()).code(),
            "secret",
            browser.encrypted(PageScenario.SECRET)));
    assertTrue(browser.text().contains("银行卡已解绑"), browser.text());
    assertFalse(browser.text().contains("平台再绑"), browser.text());

    TestPerson other = TestPerson.anyone();
    confirm(proven(start(browser, "cards", "CARD_BINDING"), other));
    browser.get("/my/a/1/cards");
    assertTrue(browser.text().contains(new CardNo(other.cardNo()).mask()), browser.text());

    TestPerson third = TestPerson.anyone();
    confirm(proven(start(browser, "cards", "CARD_CHANGE"), third));
    browser.get("/my/a/1/cards");
    assertTrue(browser.text().contains(new CardNo(third.cardNo()).mask()), browser.text());
  }

  @Test
  @Requirement(value = "PAG-05", says = "a customer who closes the browser half way can resume")
  void whatWaitsForACustomerIsListedAndResumedAndNobodyElsesIs() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    PageScenario.Opened other = scenario.aCustomer(new Browser(base));
    RequestNo theirs = deposits(other, 99_900);
    RequestNo request = deposits(customer, 123_400);
    Browser browser = signedIn(customer.person());

    browser.get("/my/a/1/waiting");
    assertTrue(browser.text().contains("充值 ¥ 1,234.00"), browser.text());
    assertFalse(browser.text().contains("999.00"), browser.text());
    Browser.Form form = browser.form("/waiting", Map.of());
    assertEquals(404, browser.tab().send(form.with("type", theirs.value())).status());
    browser.send(form);

    assertTrue(browser.text().contains("确认充值"), browser.text());
    confirm(browser);
    assertEquals(OrderView.KnownState.SUCCEEDED, scenario.order(request).state());
    assertEquals(OrderView.KnownState.AWAITING_CUSTOMER, scenario.order(theirs).state());
    browser.get("/my/a/1/waiting");
    assertTrue(browser.text().contains("没有等待您确认的业务"), browser.text());
  }

  private RequestNo deposits(PageScenario.Opened customer, long fen) {
    RequestNo request = PageScenario.newRequestNo();
    requestDeposit.handle(
        scenario.instruction(
            request, new Payment(customer.customerNo(), fen, PageScenario.RETURN_URL)));
    return request;
  }

  @Test
  @Requirement(value = "ACC-08", says = "the customer can query limits")
  void theLimitsOfCardAndMandatesAreShown() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    world.grant(scenario.platform(), customer.customerNo());
    Browser browser = signedIn(customer.person());

    browser.get("/my/a/1/limits");

    assertTrue(browser.text().contains("充值限额"), browser.text());
    assertTrue(browser.text().contains("提现限额"), browser.text());
    assertTrue(browser.text().contains("自动投标"), browser.text());
    assertTrue(browser.text().contains("剩余"), browser.text());
    browser.get("/my/a/1/limits?lang=en");
    assertTrue(browser.text().contains("Withdrawal limit"), browser.text());
  }

  @Test
  @Requirement(
      value = "SVC-01",
      says =
          "balance and movement enquiry, information change, advice and complaints on a bank page"
              + " after identity check")
  void theMobileIsChangedWithoutThePlatformAndTheHistoryIsThere() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    TestPerson next = TestPerson.anyone();
    Browser browser = start(signedIn(customer.person()), "changes", "MOBILE_CHANGE");
    browser.submit("/mobile-change/number", Map.of("mobile", next.mobile()));
    browser.submit("/mobile-change/code", Map.of("code", scenario.phone(customer.person()).code()));
    browser.submit("/mobile-change/code", Map.of("code", scenario.phone(next).code()));
    confirm(browser);
    assertTrue(browser.text().contains("手机号码已更换"), browser.text());

    TestPerson moved =
        new TestPerson(
            customer.person().name(),
            customer.person().idNumber(),
            customer.person().cardNo(),
            next.mobile());
    Browser again = signedIn(moved);
    assertTrue(again.text().contains("我的子账户"), again.text());
    again.get("/my/a/1/data");

    String was = new MobileNo(customer.person().mobile()).mask();
    String is = new MobileNo(next.mobile()).mask();
    assertTrue(again.text().contains("手机号码：" + was + " → " + is), again.text());
    assertTrue(again.get("/my/a/1/movements").text().contains("没有符合条件的明细"), again.text());
    assertTrue(again.get("/my/a/1/complaints").text().contains("咨询和投诉"), again.text());
  }

  @Test
  void everyOtherChangeBeginsOnItsPage() {
    Browser browser = signedIn(scenario.aCustomer(new Browser(base)).person());

    assertTrue(start(browser, "changes", "NAME_CHANGE").text().contains("变更户名"));
    assertTrue(start(browser, "changes", "PAPERS_RENEWAL").text().contains("更新证件有效期"));
    assertTrue(start(browser, "changes", "TRADE_PASSWORD_CHANGE").text().contains("现在的交易密码"));
    assertTrue(start(browser, "changes", "TRADE_PASSWORD_RESET").text().contains("重置交易密码"));
    assertTrue(browser.text().contains("返回我的账户"), browser.text());
  }

  @Test
  void whatStandsInTheWayIsToldAndNothingIsStarted() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    world.deposit(scenario.platform(), customer.customerNo(), 1_000);
    Browser browser = signedIn(customer.person());

    start(browser, "cards", "CARD_UNBINDING");
    assertEquals(422, browser.status());
    assertTrue(browser.text().contains("账户里还有钱"), browser.text());
    browser.get("/my/a/1/cards");
    Browser.Form form = form(browser, "CARD_CHANGE");
    browser.tab().send(form.with("type", "DEPOSIT"));
    assertEquals(404, browser.tab().send(form.with("type", "DEPOSIT")).status());
    assertEquals(403, browser.tab().send(form.with("csrf", "A".repeat(43))).status());
    assertEquals(0, world.ownOrders(scenario.platform(), customer.customerNo()));
  }

  @Test
  void aFormThatIsSentTwiceStartsOneChange() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    Browser browser = signedIn(customer.person()).get("/my/a/1/changes");
    Browser.Form form = form(browser, "MOBILE_CHANGE");

    browser.send(form);
    browser.send(form);

    assertTrue(browser.text().contains("更换手机号码"), browser.text());
    assertEquals(1, world.ownOrders(scenario.platform(), customer.customerNo()));
  }

  private Browser start(Browser browser, String page, String type) {
    browser.get("/my/a/1/" + page);
    return browser.send(form(browser, type));
  }

  /** The form of that page that starts that. */
  private static Browser.Form form(Browser browser, String type) {
    Matcher forms =
        Pattern.compile("(?s)<form [^>]*action=\"([^\"]+)\"[^>]*>(.*?)</form>")
            .matcher(browser.page());
    while (forms.find()) {
      if (forms.group(2).contains("value=\"" + type + "\"")) {
        Map<String, String> fields = new HashMap<>();
        Matcher hidden =
            Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"").matcher(forms.group(2));
        while (hidden.find()) {
          fields.put(hidden.group(1), hidden.group(2));
        }
        return new Browser.Form(forms.group(1), fields);
      }
    }
    throw new AssertionError("nothing starts " + type + " here: " + browser.page());
  }

  private Browser proven(Browser browser, TestPerson card) {
    browser.submit("/proof/identity", Map.of("card_no", card.cardNo(), "mobile", card.mobile()));
    return browser.submit("/proof/code", Map.of("code", scenario.phone(card).code()));
  }

  private static void confirm(Browser browser) {
    browser.submit("/confirm", Map.of("secret", browser.encrypted(PageScenario.SECRET)));
  }

  private Browser signedIn(TestPerson person) {
    Map<String, String> form = new HashMap<>(person.form());
    form.remove("card_no");
    Browser browser = new Browser(base).get("/my/sign-in").submit("/my/sign-in", form);
    assertTrue(scenario.phone(person).await("登录存管账户").isPresent());
    return browser.submit("/sign-in/code", Map.of("code", scenario.phone(person).code()));
  }
}
