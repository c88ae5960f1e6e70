package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.account.SubAccount;
import bank.depository.account.SubAccountQueries;
import bank.depository.console.ConsoleBrowser;
import bank.depository.lending.AtOnce;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.Permission;
import bank.depository.shared.ShanghaiTime;
import bank.depository.staff.Colleagues;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Closing, questions and complaints at the bank's own entrance, over HTTP. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class EntranceServiceTest {

  private static final Pattern NUMBER = Pattern.compile("C20[0-9]{6}-[0-9]{6,}");

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject EntranceWorld world;
  @Inject SubAccountQueries accounts;
  @Inject Colleagues colleagues;

  @Test
  @Requirement(value = "ACC-05", says = "a customer can close an empty account")
  void aCustomerClosesTheAccountWhenNothingStandsInTheWay() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    world.deposit(scenario.platform(), customer.customerNo(), 1_000);
    Browser browser = signedIn(customer.person());
    browser.get("/my/a/1/closing");
    assertTrue(browser.text().contains("账户还有余额"), browser.text());
    assertFalse(browser.page().contains("action=\"/my/a/1/closing\""), browser.page());
    browser.get("/my/a/1/withdrawal").submit("/withdrawal", Map.of("amount", "10"));
    browser.submit("/confirm", Map.of("secret", browser.encrypted(PageScenario.SECRET)));

    browser.get("/my/a/1/closing").submit("/closing", Map.of());
    browser.submit("/confirm/codes", Map.of());
    browser.submit(
        "/confirm",
        Map.of(
            "code",
            scenario.phone(customer.person()).code(),
            "secret",
            browser.encrypted(PageScenario.SECRET)));

    assertTrue(browser.text().contains("已销户"), browser.text());
    assertEquals(
        SubAccount.State.CLOSED,
        AtOnce.asRequest(() -> accounts.handle(scenario.platform(), customer.customerNo()))
            .account()
            .state());
    assertTrue(browser.get("/my/a/1").text().contains("已经销户"), browser.text());
    assertTrue(browser.get("/my/a/1/movements").text().contains("提现"), browser.text());
  }

  @Test
  @Requirement(value = "SVC-01", says = "complaints have number, deadline and answer")
  void aComplaintHasANumberADeadlineAndAnAnswer() {
    Browser browser = signedIn(scenario.aCustomer(new Browser(base)).person());
    browser.get("/my/a/1/complaints");
    Browser tab = browser.tab();
    String form = value(browser, "form");
    String csrf = value(browser, "csrf");
    Map<String, String> said =
        Map.of("csrf", csrf, "form", form, "kind", "COMPLAINT", "text", "<b>提现太慢</b>");
    browser.post("/my/a/1/complaints", said);
    tab.post("/my/a/1/complaints", said);

    String number = number(browser);
    assertEquals(number, number(tab), "a form that is sent twice is one complaint");
    assertTrue(
        browser.text().contains(ShanghaiTime.dayOf(Instant.now()).plusDays(15).toString()),
        browser.text());
    assertFalse(browser.page().contains("<b>提现太慢"), "what was typed is text");

    ConsoleBrowser staff = staff(Permission.SERVICE);
    String address = "/console/complaints/" + scenario.platform() + "/" + number;
    assertTrue(staff.get("/console/complaints").body().contains(number));
    assertTrue(staff.get(address).body().contains("提现太慢"));
    assertEquals(303, staff.post(address, "answer", "已经加快处理").status());

    browser.get("/my/a/1/complaints/" + number);
    assertTrue(browser.text().contains("已经加快处理"), browser.text());
    assertEquals(409, staff(Permission.SERVICE, address, "又一次").status());
  }

  @Test
  @Requirement(value = "INF-03", says = "a customer can see who saw it")
  @Requirement(value = "SVC-01", says = "staff see the same in the console")
  void whatStaffSeeIsMaskedAndTheCustomerSeesWhoLooked() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    world.deposit(scenario.platform(), customer.customerNo(), 123_456);
    world.grant(scenario.platform(), customer.customerNo());
    Browser browser = signedIn(customer.person());
    browser.get("/my/a/1/complaints").submit("/complaints", Map.of("text", "提现太慢"));
    String number = number(browser);
    assertTrue(browser.get("/my/a/1/data").text().contains("没有员工查看过"), browser.text());
    assertTrue(browser.text().contains("核验身份"), browser.text());
    assertTrue(browser.text().contains("系统处理，共 1 天"), browser.text());
    assertTrue(browser.text().contains("本人查看 1 次"), browser.text());
    String address =
        "/console/customers?platform=" + scenario.platform() + "&customer=" + customer.customerNo();

    String seen = staff(Permission.SERVICE).get(address).body();

    assertTrue(seen.contains("1,234.56"), seen);
    assertTrue(seen.contains("自动投标"), seen);
    assertTrue(seen.contains("2040-08-31"), seen);
    assertTrue(seen.contains(number), seen);
    assertFalse(seen.contains("提现太慢"), "what was said is read, and recorded, apart");
    assertFalse(seen.contains(customer.person().mobile()), seen);
    assertFalse(seen.contains(customer.person().idNumber()), seen);
    assertTrue(browser.get("/my/a/1/data").text().contains("客户服务"), browser.text());
    assertEquals(403, staff(Permission.AUDIT).get(address).status());
    assertFalse(
        signedIn(scenario.aCustomer(new Browser(base)).person())
            .get("/my/a/1/data")
            .text()
            .contains("客户服务"));
  }

  @Test
  void onlyStaffOfServiceReadAndOnlyTheCustomerSees() {
    Browser browser = signedIn(scenario.aCustomer(new Browser(base)).person());
    browser.get("/my/a/1/complaints").submit("/complaints", Map.of("text", "咨询"));
    String number = number(browser);
    Browser other = signedIn(scenario.aCustomer(new Browser(base)).person());

    assertEquals(404, other.get("/my/a/1/complaints/" + number).status());
    assertEquals(403, staff(Permission.AUDIT).get("/console/complaints").status());
    browser.submit("/withdrawal", Map.of());
    assertTrue(browser.text().contains("已撤回"), browser.text());
  }

  @Test
  void nothingAndTooMuchIsNoComplaint() {
    Browser browser = signedIn(scenario.aCustomer(new Browser(base)).person());

    browser.get("/my/a/1/complaints").submit("/complaints", Map.of("text", "  "));
    assertEquals(422, browser.status());
    browser.submit("/complaints", Map.of("text", "字".repeat(2_001)));
    assertEquals(422, browser.status());
    browser.submit("/complaints", Map.of("text", "字".repeat(2_000)));
    assertEquals(200, browser.status());
  }

  private ConsoleBrowser staff(Permission permission) {
    Colleagues.Colleague who = AtOnce.asRequest(() -> colleagues.with(permission));
    ConsoleBrowser browser = new ConsoleBrowser(base);
    assertEquals(303, browser.signIn(who.login(), who.secret(), colleagues.code(who, 0)).status());
    return browser;
  }

  private ConsoleBrowser.Page staff(Permission permission, String address, String answer) {
    ConsoleBrowser browser = staff(permission);
    browser.get("/console/complaints");
    return browser.post(address, "answer", answer);
  }

  private Browser signedIn(TestPerson person) {
    Map<String, String> form = new HashMap<>(person.form());
    form.remove("card_no");
    Browser browser = new Browser(base).get("/my/sign-in").submit("/my/sign-in", form);
    assertTrue(scenario.phone(person).await("登录存管账户").isPresent());
    return browser.submit("/sign-in/code", Map.of("code", scenario.phone(person).code()));
  }

  private static String number(Browser browser) {
    Matcher number = NUMBER.matcher(browser.text());
    assertTrue(number.find(), browser.text());
    return number.group();
  }

  private static String value(Browser browser, String name) {
    Matcher value =
        Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(browser.page());
    assertTrue(value.find(), browser.page());
    return value.group(1);
  }
}
