package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.account.SubAccountQueries;
import bank.depository.document.PdfTools;
import bank.depository.ledger.Balance;
import bank.depository.lending.AtOnce;
import bank.depository.mandate.MandateQueries;
import bank.depository.mandate.MandateState;
import bank.depository.sandbox.OutsideWorldResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bank's own entrance, over HTTP, with the SMS gateway and the channel outside. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class EntranceTest {

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject EntranceWorld world;
  @Inject SubAccountQueries accounts;
  @Inject MandateQueries mandates;

  @Test
  @Requirement(
      value = "WDR-04",
      says = "a customer can sign in at the bank's own entrance without the platform")
  @Requirement(value = "ACC-08", says = "the customer can query balance and movements")
  @Requirement(value = "INF-03", says = "a customer can see what is held about them")
  void aCustomerSignsInAndSeesBalanceMovementsAndData() {
    PageScenario.Opened customer = aCustomerWith(123_456);
    Browser browser = signedIn(customer.person());

    assertEquals(200, browser.status(), browser.text());
    assertTrue(browser.text().contains("1,234.56"), browser.text());
    assertTrue(browser.text().contains("充值"), browser.text());
    browser.get("/my/a/1/movements");
    assertTrue(browser.text().contains("收入 ¥ 1,234.56"), browser.text());
    browser.get("/my/a/1/movements/1");
    assertTrue(browser.text().contains("业务依据"), browser.text());
    assertTrue(browser.text().contains("channel:"), browser.text());
    browser.get("/my/a/1/data?lang=en");
    assertTrue(browser.text().contains("My data"), browser.text());
    assertTrue(browser.text().contains(customer.customerNo()), browser.text());
    for (String secret :
        List.of(
            customer.person().idNumber(), customer.person().mobile(), customer.person().cardNo())) {
      assertFalse(browser.page().contains(secret));
    }
  }

  @Test
  void theAgreementIsThereToFetch() {
    Browser browser = signedIn(aCustomerWith(0).person());

    byte[] pdf = browser.file("/my/a/1/agreement");

    assertEquals("application/pdf", browser.header("content-type"));
    assertTrue(PdfTools.seal(pdf).contains("Signature is Valid"));
  }

  @Test
  @Requirement(value = "ACC-08", says = "statements come as CSV and PDF")
  void statementsAreFetchedAsCsvAndPdf() {
    PageScenario.Opened customer = aCustomerWith(123_456);
    Browser browser = signedIn(customer.person());
    browser.get("/my/a/1/statements");
    String today = world.today(scenario.platform()).toString();
    browser.get("/my/a/1/statements?from=" + today + "&to=" + today);

    String csv = new String(browser.file(link(browser, "csv")), StandardCharsets.UTF_8);
    assertTrue(csv.startsWith("\uFEFF序号,会计日"), csv);
    assertTrue(csv.contains("收入,充值,1234.56,1234.56,0.00"), csv);
    byte[] pdf = browser.file(link(browser, "pdf"));
    assertTrue(PdfTools.text(pdf).contains("1,234.56"), PdfTools.text(pdf));
    assertTrue(PdfTools.seal(pdf).contains("Signature is Valid"));
    browser.get("/my/a/1/statements/csv?from=2026-02-01&to=2026-01-01");
    assertEquals(422, browser.status());
  }

  @Test
  @Requirement(value = "WDR-04", says = "there a customer can see, withdraw and revoke")
  void aCustomerWithdrawsAndRevokesAlsoWhenThePlatformIsGone() {
    PageScenario.Opened customer = aCustomerOfAPlatformThatEnds(50_000);
    Browser browser = signedIn(customer.person());
    assertTrue(browser.text().contains("500.00"), browser.text());

    browser.get("/my/a/1/withdrawal").submit("/withdrawal", Map.of("amount", "120.50"));
    assertTrue(browser.text().contains("确认提现"), browser.text());
    assertFalse(browser.text().contains("返回平台"), browser.text());
    browser.submit("/confirm", Map.of("secret", browser.encrypted(PageScenario.SECRET)));

    Balance after = balance(customer);
    assertEquals(37_950, after.balance().fen());
    assertTrue(browser.text().contains("返回我的账户"), browser.text());
    browser.get("/my/a/1/movements");
    assertTrue(browser.text().contains("支出 ¥ 120.50"), browser.text());
    browser.get("/my/a/1/mandates");
    browser.submit("/mandates/revocation", Map.of());
    assertTrue(browser.text().contains("解除授权"), browser.text());
    browser.submit("/confirm", Map.of("secret", browser.encrypted(PageScenario.SECRET)));
    assertEquals(
        MandateState.REVOKED,
        mandates.handle(world.ended(), customer.customerNo(), Optional.empty(), 10).get(0).state());
  }

  @Test
  void aFormThatIsSentTwiceStartsOneOrder() {
    PageScenario.Opened customer = aCustomerWith(50_000);
    Browser browser = signedIn(customer.person());
    browser.get("/my/a/1/withdrawal");
    Browser tab = browser.tab();
    String form = value(browser, "form");
    String csrf = value(browser, "csrf");
    Map<String, String> fields = Map.of("form", form, "csrf", csrf, "amount", "10");

    browser.post("/my/a/1/withdrawal", fields);
    String first = browser.address();
    tab.post("/my/a/1/withdrawal", fields);

    assertTrue(first.startsWith("/pages/s/"), first);
    assertEquals(1, world.ownOrders(scenario.platform(), customer.customerNo()));
  }

  @Test
  void aStrangerGetsTheSameAnswerAndNoCode() {
    PageScenario.Opened customer = aCustomerWith(0);
    TestPerson stranger = TestPerson.anyone();
    Browser known = asked(new Browser(base), customer.person());
    Browser unknown = asked(new Browser(base), stranger);

    assertEquals(known.status(), unknown.status());
    assertEquals(known.address(), unknown.address());
    assertEquals(withoutTokens(known), withoutTokens(unknown));
    assertTrue(scenario.phone(customer.person()).await("登录存管账户").isPresent());
    known.submit("/sign-in/code", Map.of("code", scenario.phone(customer.person()).wrongCode()));
    unknown.submit("/sign-in/code", Map.of("code", "123456"));
    assertEquals(422, known.status());
    assertEquals(422, unknown.status());
    assertEquals(withoutTokens(known), withoutTokens(unknown));
  }

  @Test
  void onlyTheWholeTruthLetsAnybodyIn() {
    TestPerson person = aCustomerWith(0).person();
    TestPerson otherName =
        new TestPerson("李小明", person.idNumber(), person.cardNo(), person.mobile());
    Browser browser = asked(new Browser(base), otherName);

    for (int i = 0; i < 6; i++) {
      browser.submit("/sign-in/code", Map.of("code", "00000" + i));
      assertEquals(422, browser.status());
    }
    assertTrue(browser.get("/my").text().contains("登录我的存管账户"), browser.text());
  }

  @Test
  void fiveWrongCodesEndAnAttemptAndTheRightOneComesTooLate() {
    TestPerson person = aCustomerWith(0).person();
    Browser browser = asked(new Browser(base), person);
    scenario.phone(person).await("登录存管账户");
    for (int i = 0; i < 5; i++) {
      browser.submit("/sign-in/code", Map.of("code", scenario.phone(person).wrongCode()));
    }

    browser.submit("/sign-in/code", Map.of("code", scenario.phone(person).code()));

    assertEquals(422, browser.status());
  }

  @Test
  void elevenAttemptsOfOnePersonInAnHourAreTooMany() {
    TestPerson stranger = TestPerson.anyone();
    for (int i = 0; i < 10; i++) {
      assertEquals(200, asked(new Browser(base), stranger).status());
    }

    assertEquals(429, asked(new Browser(base), stranger).status());
  }

  @Test
  void manyAttemptsAtOnceAreCountedLikeOneAfterTheOther() {
    TestPerson stranger = TestPerson.anyone();
    List<Browser> browsers =
        Stream.generate(() -> new Browser(base).get("/my/sign-in")).limit(32).toList();

    AtOnce.atOnce(
        browsers.stream()
            .<Runnable>map(browser -> () -> browser.submit("/my/sign-in", signInForm(stranger)))
            .toList());

    assertEquals(10, browsers.stream().filter(browser -> browser.status() == 200).count());
    assertEquals(22, browsers.stream().filter(browser -> browser.status() == 429).count());
  }

  @Test
  void thirtyTwoWrongCodesAtOnceAreFiveTriesAndTheRightOneComesTooLate() {
    TestPerson person = aCustomerWith(0).person();
    Browser browser = asked(new Browser(base), person);
    scenario.phone(person).await("登录存管账户");
    String wrong = scenario.phone(person).wrongCode();
    List<Browser> tabs = Stream.generate(browser::tab).limit(32).toList();

    AtOnce.atOnce(
        tabs.stream()
            .<Runnable>map(tab -> () -> tab.submit("/sign-in/code", Map.of("code", wrong)))
            .toList());

    assertEquals(List.of(422), tabs.stream().map(Browser::status).distinct().toList());
    assertEquals(5, world.wrongTries(browser));
    browser.submit("/sign-in/code", Map.of("code", scenario.phone(person).code()));
    assertEquals(422, browser.status());
  }

  @Test
  void aSessionIsOneBrowsersAndEndsWithSigningOut() {
    Browser browser = signedIn(aCustomerWith(0).person());
    Browser other = new Browser(base);

    assertTrue(other.get("/my/a/1").text().contains("登录我的存管账户"), other.text());
    assertEquals(404, browser.get("/my/a/2").status());
    assertEquals(404, browser.get("/my/a/0").status());
    Browser copy = browser.tab();
    browser.get("/my/a/1").submit("/sign-out", Map.of());
    assertTrue(copy.get("/my/a/1").text().contains("登录我的存管账户"), copy.text());
  }

  @Test
  void aSessionThatRestedTooLongHasEnded() {
    Browser browser = signedIn(aCustomerWith(0).person());

    world.rest(browser);

    assertTrue(browser.get("/my/a/1").text().contains("登录我的存管账户"), browser.text());
  }

  @Test
  void aFormOfAnotherSiteIsRefused() {
    PageScenario.Opened customer = aCustomerWith(50_000);
    Browser browser = signedIn(customer.person());

    browser.post("/my/a/1/withdrawal", Map.of("csrf", "A".repeat(43), "amount", "10"));

    assertEquals(403, browser.status());
    assertEquals(0, world.ownOrders(scenario.platform(), customer.customerNo()));
  }

  @Test
  void nobodyRevokesTheMandateOfAnother() {
    PageScenario.Opened owner = aCustomerOfAPlatformThatEnds(0);
    String mandate =
        mandates
            .handle(world.ended(), owner.customerNo(), Optional.empty(), 1)
            .get(0)
            .mandateId()
            .toString();
    Browser browser = signedIn(aCustomerWith(0).person());
    browser.get("/my/a/1");

    browser.post(
        "/my/a/1/mandates/revocation",
        Map.of("csrf", value(browser, "csrf"), "form", "f", "mandate", mandate));

    assertEquals(422, browser.status());
  }

  @Test
  void pagesOfTheEntranceAreNeitherFramedNorCached() {
    Browser browser = signedIn(aCustomerWith(0).person());

    assertTrue(browser.header("content-security-policy").contains("default-src 'none'"));
    assertEquals("no-store", browser.header("cache-control"));
    assertFalse(Pattern.compile("\\s(style|on[a-z]+)=").matcher(browser.page()).find());
  }

  private PageScenario.Opened aCustomerWith(long fen) {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    world.deposit(scenario.platform(), customer.customerNo(), fen);
    return customer;
  }

  private PageScenario.Opened aCustomerOfAPlatformThatEnds(long fen) {
    PageScenario.Opened customer = world.aCustomerOfItsOwnPlatform(new Browser(base));
    world.deposit(world.ended(), customer.customerNo(), fen);
    world.grant(world.ended(), customer.customerNo());
    world.endPlatform();
    return customer;
  }

  private Balance balance(PageScenario.Opened customer) {
    return accounts.handle(world.ended(), customer.customerNo()).balance();
  }

  private Browser asked(Browser browser, TestPerson person) {
    return browser.get("/my/sign-in").submit("/my/sign-in", signInForm(person));
  }

  private static Map<String, String> signInForm(TestPerson person) {
    Map<String, String> form = new HashMap<>(person.form());
    form.remove("card_no");
    return form;
  }

  private Browser signedIn(TestPerson person) {
    Browser browser = asked(new Browser(base), person);
    assertTrue(scenario.phone(person).await("登录存管账户").isPresent());
    return browser.submit("/sign-in/code", Map.of("code", scenario.phone(person).code()));
  }

  private static String withoutTokens(Browser browser) {
    return browser.page().replaceAll("name=\"csrf\" value=\"[^\"]*\"", "");
  }

  private static String link(Browser browser, String kind) {
    Matcher link =
        Pattern.compile("href=\"([^\"]*/statements/" + kind + "[^\"]*)\"").matcher(browser.page());
    assertTrue(link.find(), browser.page());
    return link.group(1).replace("&amp;", "&");
  }

  private static String value(Browser browser, String name) {
    Matcher value =
        Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(browser.page());
    assertTrue(value.find(), browser.page());
    return value.group(1);
  }
}
