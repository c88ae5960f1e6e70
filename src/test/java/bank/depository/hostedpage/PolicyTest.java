package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.document.PdfTools;
import bank.depository.lending.AtOnce;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.PlatformScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy on customers' information, from its public page to the record of a consent. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class PolicyTest {

  private static final String CLAUSE =
      "the policy is published and its version stands in each consent";
  private static final Pattern TEXT =
      Pattern.compile("<div class=\"policy\">(.*?)</div>", Pattern.DOTALL);

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject PlatformScope scope;
  @Inject EntityManager entityManager;

  @Test
  @Requirement(value = "INF-05", says = CLAUSE)
  void everyoneReadsThePolicyInBothLanguages() {
    Browser stranger = new Browser(base).get("/pages/policy");

    assertEquals(200, stranger.status());
    for (String said :
        List.of(
            "版本 1.0",
            "姓名",
            "证件",
            "银行卡号",
            "手机号码",
            "影像",
            "加密保存",
            "密钥存放在数据库之外",
            "谁能看到",
            "至少五年",
            "发卡银行",
            "支付通道",
            "短信网关",
            "三方协议的一方",
            "监管部门",
            "没有您留有记录的同意",
            "查看",
            "更正",
            "销户",
            "投诉")) {
      assertTrue(stranger.text().contains(said), said);
    }
    stranger.get("/pages/policy?lang=en");
    assertTrue(stranger.page().contains("<html lang=\"en\">"));
    for (String said :
        List.of(
            "Version 1.0",
            "Name",
            "id paper",
            "card",
            "Mobile number",
            "papers",
            "encrypted",
            "outside the database",
            "Who sees it",
            "five years",
            "issuer",
            "channel",
            "SMS gateway",
            "party to the three-party agreement",
            "regulator",
            "consent on record",
            "who looked",
            "correct",
            "close",
            "complain")) {
      assertTrue(stranger.text().contains(said), said);
    }
  }

  /** The digests were taken of the text that was published; a change of a text is a new version. */
  @ParameterizedTest
  @CsvSource({
    "1.0, zh-CN, bad1652aca8d23099a4328721346f980845f1bde13a1fe59bad6b01b39b928dc",
    "1.0, en, 1193367774e05b26c55070fad71ab39da0b51089ca9e2cac58418d7cc988900f"
  })
  @Requirement(value = "INF-05", says = CLAUSE)
  void aPublishedVersionStaysAsItWasAtItsAddress(String version, String lang, String sha256) {
    Browser stranger = new Browser(base).get("/pages/policy/" + version + "?lang=" + lang);

    Matcher text = TEXT.matcher(stranger.page());
    assertTrue(text.find(), stranger.page());
    assertEquals(sha256, sha256(text.group(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.9", "1", "1.0.0", "inForce"})
  void aVersionThatNeverWasIsNotFound(String version) {
    assertEquals(404, new Browser(base).get("/pages/policy/" + version).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/my/sign-in", "/pages/policy", "/pages/s/nothing"})
  void everyPageOfACustomerLeadsToIt(String page) {
    assertTrue(footer(new Browser(base).get(page)).contains("href=\"/pages/policy\""), page);
  }

  @Test
  @Requirement(value = "INF-05", says = CLAUSE)
  void theConsentNamesTheVersionThatWasShown() {
    PageScenario.Asked asked = scenario.anOpening();
    TestPerson person = TestPerson.anyone();
    Browser browser = scenario.mobileProven(new Browser(base), asked, person);
    assertTrue(footer(browser).contains("href=\"/pages/policy\""));
    assertTrue(browser.page().contains("<a href=\"/pages/policy/1.0\">"), browser.page());

    browser.submit("/opening/consent", Map.of("agree", "yes"));
    PageScenario.choose(browser, PageScenario.SECRET, PageScenario.SECRET);

    assertEquals(List.of("1.0"), versions(asked.customerNo()));
    Browser own = signedIn(person);
    String paper = PdfTools.text(own.file("/my/a/1/agreement"));
    assertTrue(paper.replaceAll("\\s", "").contains("客户信息保护政策版本1.0"), paper);
    assertTrue(data(own, "").contains("客户信息保护政策版本1.0"), own.text());
    assertTrue(
        data(own, "?lang=en").contains("Versionofthepolicyoncustomers&#39;information1.0"),
        own.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.9", "9.9"})
  @Requirement(value = "INF-05", says = CLAUSE)
  void nobodyAgreesToAVersionThatIsNotInForce(String version) {
    PageScenario.Asked asked = scenario.anOpening();
    Browser browser = scenario.mobileProven(new Browser(base), asked, TestPerson.anyone());

    browser.submit("/opening/consent", Map.of("agree", "yes", "policy", version));

    assertEquals(422, browser.status());
    assertEquals(List.of(), versions(asked.customerNo()));
  }

  @Test
  void aConsentFromBeforeThePublicationNamesNone() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    inScope(() -> aConsentAsBefore(customer.customerNo()));

    Browser own = signedIn(customer.person());

    assertTrue(data(own, "").contains("同意时政策尚未发布"), own.text());
    assertFalse(data(own, "").contains("客户信息保护政策版本1.0"), own.text());
  }

  /** A newer row as the service wrote it before it knew of versions of the policy. */
  private int aConsentAsBefore(String customerNo) {
    return entityManager
        .createNativeQuery(
            """
            insert into depository.consent (platform_id, consent_id, customer_no, order_id, session_id, kind,
              text_version, language, text_sha256, text_sm3, given_at)
            select platform_id, cast('ffffffff' || substr(cast(consent_id as text), 9) as uuid), customer_no,
              order_id, session_id, kind, text_version, language, text_sha256, text_sm3, given_at
            from depository.consent where customer_no = :customer
            """)
        .setParameter("customer", customerNo)
        .executeUpdate();
  }

  private List<String> versions(String customerNo) {
    return inScope(
        () ->
            entityManager
                .createNativeQuery(
                    "select policy_version from depository.consent where customer_no = :customer",
                    String.class)
                .setParameter("customer", customerNo)
                .getResultList()
                .stream()
                .map(String::valueOf)
                .toList());
  }

  private <T> T inScope(Supplier<T> work) {
    return AtOnce.asRequest(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      scope.enter(scenario.platform());
                      return work.get();
                    }));
  }

  private Browser signedIn(TestPerson person) {
    Map<String, String> form = new HashMap<>(person.form());
    form.remove("card_no");
    Browser browser = new Browser(base).get("/my/sign-in").submit("/my/sign-in", form);
    assertTrue(scenario.phone(person).await("登录存管账户").isPresent());
    return browser.submit("/sign-in/code", Map.of("code", scenario.phone(person).code()));
  }

  private static String data(Browser browser, String query) {
    return browser.get("/my/a/1/data" + query).text().replaceAll("\\s", "");
  }

  private static String footer(Browser browser) {
    return browser.page().substring(browser.page().indexOf("<footer"));
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
