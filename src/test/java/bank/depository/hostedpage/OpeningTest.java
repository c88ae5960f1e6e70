package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.account.SubAccountQueries;
import bank.depository.account.SubAccountQueries.SubAccountSheet;
import bank.depository.order.OrderView;
import bank.depository.platform.LivePlatforms;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A person opens a sub-account, page by page over HTTP, with the issuer and the gateway outside.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class OpeningTest {

  private static final Pattern NUMBER = Pattern.compile("68[0-9]{2}( [0-9]{4}){3} [0-9]{2}");

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject SubAccountQueries queries;
  @Inject LivePlatforms platforms;
  @Inject SearchedTables tables;

  @Test
  @Requirement(
      value = "PAG-03",
      says = "at the end of opening the customer sees the number of the sub-account")
  @Requirement(value = "PAG-03", says = "at the end of opening the customer gets an SMS")
  @Requirement(
      value = "IDV-03",
      says =
          "four factor authentication adds the reserved mobile at the issuer and an SMS code of the bank to that mobile")
  @Requirement(value = "PWD-01", says = "the trade password is set at opening")
  @Requirement(
      value = "CRD-01",
      says = "a sub-account is bound to the customer's own card or account after identity check")
  @Requirement(
      value = "IDV-01",
      says = "a person is opened after at least three factor authentication with the issuer")
  void aPersonOpensASubAccount() {
    PageScenario.Asked asked = scenario.anOpening();
    TestPerson person = TestPerson.anyone();
    Browser browser = scenario.agreed(new Browser(base), asked, person);

    PageScenario.choose(browser, PageScenario.SECRET, PageScenario.SECRET);

    assertEquals(200, browser.status(), browser.text());
    Matcher number = NUMBER.matcher(browser.text());
    assertTrue(number.find(), browser.text());
    assertFalse(browser.page().contains(person.idNumber()));
    assertFalse(browser.page().contains(person.cardNo()));
    OrderView order = scenario.order(asked.requestNo());
    assertEquals(OrderView.KnownState.SUCCEEDED, order.state());
    assertTrue(
        String.valueOf(order.result()).contains(number.group().replace(" ", "")),
        () -> "result " + order.result());
    assertTrue(scenario.phone(person).await(number.group()).isPresent());
  }

  @Test
  @Requirement(
      value = "PAG-02",
      says = "opening shows the three-party contract with every item and takes consent")
  void theAgreementIsShownInBothLanguagesBeforeAnythingIsAgreed() {
    PageScenario.Asked asked = scenario.anOpening();
    TestPerson person = TestPerson.anyone();
    Browser browser = scenario.mobileProven(new Browser(base), asked, person);

    for (String item :
        new String[] {"权利和义务", "账户", "流转", "条件", "监督和信息披露", "费用和支付", "期限", "终止", "责任", "争议"}) {
      assertTrue(browser.text().contains(item), item);
    }
    assertTrue(browser.text().contains(person.name()));
    browser.get(browser.address() + "?lang=en");
    assertTrue(browser.text().contains("Three-party agreement"), browser.text());
    assertTrue(browser.page().contains("<html lang=\"en\">"));
    browser.submit("/opening/consent", Map.of());
    assertEquals(422, browser.status());
    assertTrue(browser.text().contains("tick the box"), browser.text());
  }

  @Test
  @Requirement(value = "PAG-05", says = "a customer who closes the browser half way can resume")
  void anotherBrowserGoesOnByANewLinkAndTheFirstIsOut() {
    PageScenario.Asked asked = scenario.anOpening();
    Browser first = scenario.mobileProven(new Browser(base), asked, TestPerson.anyone());
    String page = first.address();

    Browser second = new Browser(base).open(scenario.aNewLink(asked.requestNo()));

    assertTrue(second.text().contains("三方协议"), second.text());
    assertEquals(403, first.get(page).status());
    assertEquals(404, new Browser(base).open(asked.link()).status());
  }

  @Test
  @Requirement(value = "PAG-05", says = "a page link is opened by the platform and works once")
  void aLinkOpensOnceAndAReloadInTheSameBrowserGoesOn() {
    PageScenario.Asked asked = scenario.anOpening();
    Browser browser = new Browser(base).open(asked.link());

    assertEquals(200, browser.open(asked.link()).status());
    Browser other = new Browser(base).open(asked.link());
    assertEquals(410, other.status());
    assertTrue(other.text().contains("已经用过"), other.text());
    assertEquals(403, other.get(browser.address()).status());
  }

  @Test
  void aLinkThatDoesNotExistOpensNothing() {
    PageScenario.Asked asked = scenario.anOpening();
    String forged = asked.link().substring(0, asked.link().length() - 5) + "AAAAA";

    assertEquals(404, new Browser(base).open(forged).status());
    assertEquals(404, new Browser(base).get("/pages/enter/nonsense/nonsense").status());
    assertEquals(200, new Browser(base).open(asked.link()).status());
  }

  @Test
  void aFormOfAnotherSiteIsRefused() {
    PageScenario.Asked asked = scenario.anOpening();
    TestPerson person = TestPerson.anyone();
    Browser browser = new Browser(base).open(asked.link());
    Map<String, String> forged = new HashMap<>(person.form());
    forged.put("csrf", "A".repeat(43));

    browser.post(browser.address() + "/identity", forged);

    assertEquals(403, browser.status());
    assertTrue(browser.text().contains("没有被接受"), browser.text());
    assertTrue(browser.open(asked.link()).text().contains("姓名"));
  }

  @Test
  void pagesAreNeitherFramedNorCachedNorTouchedByScriptsOfOthers() {
    Browser browser = new Browser(base).open(scenario.anOpening().link());

    assertTrue(browser.header("content-security-policy").contains("default-src 'none'"));
    assertTrue(browser.header("content-security-policy").contains("frame-ancestors 'none'"));
    assertFalse(browser.header("content-security-policy").contains("unsafe"));
    assertEquals("no-store", browser.header("cache-control"));
    assertEquals("nosniff", browser.header("x-content-type-options"));
    assertEquals("no-referrer", browser.header("referrer-policy"));
    assertFalse(Pattern.compile("<script(?![^>]*src=\"/assets/)").matcher(browser.page()).find());
    assertFalse(Pattern.compile("\\s(style|on[a-z]+)=").matcher(browser.page()).find());
  }

  @Test
  void whatIsWrongStandsBesideItsFieldAndWhatWasTypedIsKept() {
    Browser browser = new Browser(base).open(scenario.anOpening().link());

    browser.submit(
        "/opening/identity",
        Map.of(
            "name", "张小明",
            "id_type", "RESIDENT_ID",
            "id_number", "110105194912310021",
            "card_no", "6217001234567891110",
            "mobile", "12345"));

    assertEquals(422, browser.status());
    for (String field : new String[] {"id_number", "card_no", "mobile"}) {
      assertTrue(browser.page().matches("(?s).*id=\"why-" + field + "\">[^<]+<.*"), field);
    }
    assertTrue(browser.page().contains("value=\"张小明\""));
    assertTrue(browser.page().contains("value=\"12345\""));
  }

  @Test
  void aMinorOpensNothing() {
    Browser browser = new Browser(base).open(scenario.anOpening().link());
    Map<String, String> form = new HashMap<>(TestPerson.anyone().form());
    form.put("id_number", "110105202001010012");

    browser.submit("/opening/identity", form);

    assertEquals(422, browser.status());
    assertTrue(
        browser.text().contains("18 周岁") || browser.text().contains("证件号码不对"), browser.text());
  }

  @Test
  @Requirement(value = "IDV-01", says = "a person whose factors do not match is not opened")
  @Requirement(
      value = "IDV-06",
      says = "a failed check names which factor did not match as far as the issuer tells")
  @Requirement(value = "IDV-06", says = "a failed check is told in words the customer can act on")
  void theIssuersNoIsToldBesideTheFactor() {
    PageScenario.Asked asked = scenario.anOpening();
    TestPerson person = TestPerson.withCard("62990003");
    Browser browser = scenario.mobileProven(new Browser(base), asked, person);

    assertTrue(browser.text().contains("手机号码与发卡银行预留的不一致"), browser.text());
    assertTrue(browser.page().contains("value=\"" + person.mobile() + "\""));
    assertEquals(OrderView.KnownState.AWAITING_CUSTOMER, scenario.order(asked.requestNo()).state());
  }

  @Test
  void theWaysToProveItAreOfferedAndNoOther() {
    Browser browser = new Browser(base).open(scenario.anOpening().link());
    assertTrue(browser.page().contains("value=\"THREE_FACTOR\""), browser.page());
    Map<String, String> form = new HashMap<>(TestPerson.anyone().form());
    form.put("method", "MANUAL_REVIEW");

    browser.submit("/opening/identity", form);

    assertEquals(422, browser.status());
    assertTrue(browser.text().contains("请选择一种验证方式"), browser.text());
  }

  @Test
  @Requirement(value = "CRD-02", says = "below that nothing is bound")
  void threeFactorsOpenAnAccountAndBindNoCard() {
    PageScenario.Asked asked = scenario.anOpening();
    TestPerson person = TestPerson.withCard("62990003");
    Browser browser = scenario.identified(new Browser(base), asked, person, "THREE_FACTOR");
    browser.submit("/opening/code", Map.of("code", scenario.phone(person).code()));
    browser.submit("/opening/consent", Map.of("agree", "yes"));

    PageScenario.choose(browser, PageScenario.SECRET, PageScenario.SECRET);

    assertTrue(browser.text().contains("尚未绑定银行卡"), browser.text());
    assertTrue(queries.handle(scenario.platform(), asked.customerNo()).card().isEmpty());
  }

  @Test
  @Requirement(
      value = "IDV-03",
      says =
          "five factor authentication passes the card's password encrypted to the issuer and never stores it")
  void theCardsOwnPasswordGoesToTheIssuerUnopenedAndStaysNowhere() {
    PageScenario.Asked asked = scenario.anOpening();
    TestPerson person = TestPerson.anyone();
    Browser browser = scenario.identified(new Browser(base), asked, person, "FIVE_FACTOR");

    browser.submit("/opening/code", Map.of("code", scenario.phone(person).code()));
    assertTrue(browser.text().contains("没有收到加密后的银行卡密码"), browser.text());
    String secret = browser.encrypted("839201");
    browser.submit(
        "/opening/code", Map.of("code", scenario.phone(person).code(), "card_secret", secret));

    assertTrue(browser.text().contains("三方协议"), browser.text());
    assertEquals(List.of(), tables.columnsWith(scenario.platform(), secret.substring(0, 40)));
  }

  @Test
  void aWrongCardPasswordIsToldAndTheNextOneIsAskedFor() {
    PageScenario.Asked asked = scenario.anOpening();
    TestPerson person = TestPerson.anyone();
    Browser browser = scenario.identified(new Browser(base), asked, person, "FIVE_FACTOR");

    browser.submit(
        "/opening/code",
        Map.of("code", scenario.phone(person).code(), "card_secret", browser.encrypted("000000")));

    assertTrue(browser.text().contains("银行卡密码不对"), browser.text());
    assertTrue(browser.page().contains("value=\"FIVE_FACTOR\" selected"), browser.page());
  }

  @Test
  void aCardPasswordThatTheIssuerNeverSawIsAskedForAgain() {
    PageScenario.Asked asked = scenario.anOpening();
    TestPerson person = TestPerson.withCard("62990042");
    Browser browser = scenario.identified(new Browser(base), asked, person, "FIVE_FACTOR");

    browser.submit(
        "/opening/code",
        Map.of("code", scenario.phone(person).code(), "card_secret", browser.encrypted("839201")));

    assertTrue(browser.text().contains("发卡银行没有收到这次核对"), browser.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"62990020", "62990041", "62990030"})
  void anAnswerThatIsNotCertainIsAskedForAgain(String card) throws InterruptedException {
    PageScenario.Asked asked = scenario.anOpening();
    Browser browser = scenario.mobileProven(new Browser(base), asked, TestPerson.withCard(card));

    for (int i = 0; i < 30 && !browser.text().contains("三方协议"); i++) {
      assertTrue(browser.text().contains("正在向发卡银行核对"), browser.text());
      Thread.sleep(500);
      browser.get(browser.address());
    }

    assertTrue(browser.text().contains("三方协议"), browser.text());
  }

  @Test
  void fiveWrongCodesLockTheCode() {
    PageScenario.Asked asked = scenario.anOpening();
    TestPerson person = TestPerson.anyone();
    Browser browser = scenario.identified(new Browser(base), asked, person);
    Phone phone = scenario.phone(person);

    for (int left = 4; left >= 1; left--) {
      browser.submit("/opening/code", Map.of("code", phone.wrongCode()));
      assertEquals(422, browser.status());
      assertTrue(browser.text().contains("还可以试 " + left + " 次"), browser.text());
    }
    browser.submit("/opening/code", Map.of("code", phone.wrongCode()));
    assertTrue(browser.text().contains("错误次数太多"), browser.text());
    browser.submit("/opening/code", Map.of("code", phone.code()));
    assertTrue(browser.text().contains("错误次数太多"), browser.text());
    browser.submit("/opening/codes", Map.of());
    assertTrue(browser.text().contains("请等 60 秒"), browser.text());
  }

  @Test
  void aWeakOrMistypedChoiceIsRefusedAndSoIsOneThatIsNotEncrypted() {
    TestPerson person = TestPerson.anyone();
    Browser browser = scenario.agreed(new Browser(base), scenario.anOpening(), person);

    PageScenario.choose(browser, "123456", "123456");
    assertTrue(browser.text().contains("太容易被猜到"), browser.text());
    String birthday = person.idNumber().substring(8, 14);
    PageScenario.choose(browser, birthday, birthday);
    assertTrue(browser.text().contains("太容易被猜到"), browser.text());
    PageScenario.choose(browser, "739182", "739183");
    assertTrue(browser.text().contains("两次输入的不一样"), browser.text());
    browser.submit("/opening/secret", Map.of());
    assertEquals(422, browser.status());
    assertTrue(browser.text().contains("请允许本页面运行脚本"), browser.text());
  }

  @Test
  @Requirement(
      value = "ACC-02",
      says = "a sub-account is one to one with the platform's customer number")
  void aCustomerNumberHasOneOpeningAndOneAccount() {
    PageScenario.Asked asked = scenario.anOpening();
    assertRefused(ErrorCode.OPENING_UNDER_WAY, asked.customerNo());
    PageScenario.Opened opened = scenario.aCustomer(new Browser(base));
    assertRefused(ErrorCode.SUB_ACCOUNT_EXISTS, opened.customerNo());
  }

  @Test
  void theBackButtonAndASecondTabDoNoHarm() {
    PageScenario.Asked asked = scenario.anOpening();
    TestPerson person = TestPerson.anyone();
    Browser browser = scenario.agreed(new Browser(base), asked, person);
    Browser oldForm = browser.open(asked.link());
    PageScenario.choose(oldForm, PageScenario.SECRET, PageScenario.SECRET);
    assertTrue(oldForm.text().contains("开户成功"), oldForm.text());

    browser.post(browser.address() + "/identity", Map.of("csrf", "x", "name", "李四"));

    assertEquals(403, browser.status());
    assertTrue(browser.open(asked.link()).text().contains("开户成功"));
    assertEquals(OrderView.KnownState.SUCCEEDED, scenario.order(asked.requestNo()).state());
  }

  @Test
  void thePlatformSeesItsCustomerMaskedAndAnotherPlatformSeesNothing() {
    PageScenario.Opened opened = scenario.aCustomer(new Browser(base));

    SubAccountSheet seen = queries.handle(scenario.platform(), opened.customerNo());

    assertEquals("张*明", seen.customer().nameMask());
    assertEquals("138****" + opened.person().mobile().substring(7), seen.customer().mobileMask());
    assertTrue(seen.card().orElseThrow().cardNoMask().startsWith("**** "));
    assertTrue(seen.balance().balance().isZero());
    PlatformId other = platforms.aPlatform("另一平台", "localhost:8082");
    assertEquals(
        ErrorCode.NOT_FOUND,
        assertThrows(Refusal.class, () -> queries.handle(other, opened.customerNo())).code());
  }

  private void assertRefused(ErrorCode code, String customerNo) {
    assertEquals(code, assertThrows(Refusal.class, () -> scenario.anOpening(customerNo)).code());
  }
}
