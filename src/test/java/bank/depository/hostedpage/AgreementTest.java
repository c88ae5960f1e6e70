package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.bootstrap.ServiceJobs;
import bank.depository.document.DocumentKind;
import bank.depository.document.KeepDocument;
import bank.depository.document.KeptDocument;
import bank.depository.document.Paper;
import bank.depository.document.PdfTools;
import bank.depository.lending.AtOnce;
import bank.depository.platform.AdmittedPlatforms;
import bank.depository.platform.Environment;
import bank.depository.platform.SignedCalls;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The three-party agreement as a sealed document, from consent to download. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class AgreementTest {

  private static final List<String> ITEMS =
      List.of(
          "各方的权利和义务", "二、账户", "资金的流转", "划转的条件", "监督和信息披露", "费用和支付", "八、期限", "九、终止", "十、责任", "争议");

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject KeepDocument documents;
  @Inject ServiceJobs jobs;
  @Inject AdmittedPlatforms platforms;
  @Inject PlatformScope scope;
  @Inject EntityManager entityManager;

  @Test
  @Requirement(value = "PAG-02", says = "the contract is stored, sealed with head office's key")
  @Requirement(value = "PAG-02", says = "the customer can download the contract")
  @Requirement(value = "INF-01", says = "the customer's consent is recorded")
  void theCustomerDownloadsTheSealedAgreementOnTheLastPage() {
    Browser browser = new Browser(base);
    PageScenario.Opened opened = scenario.aCustomer(browser);
    String link = link(browser, "/agreement");

    byte[] pdf = browser.file(link);

    assertEquals("application/pdf", browser.header("content-type"));
    assertTrue(browser.header("content-disposition").startsWith("attachment"));
    String text = PdfTools.text(pdf);
    ITEMS.forEach(item -> assertTrue(text.contains(item), item + " is not in " + text));
    assertTrue(text.contains(opened.person().name()), text);
    assertTrue(text.contains(opened.customerNo()), text);
    assertTrue(text.contains("协议版本"), text);
    assertTrue(Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9:]{8}").matcher(text).find());
    assertFalse(text.contains(opened.person().idNumber()), text);
    String seal = PdfTools.seal(pdf);
    assertTrue(seal.contains("Signature is Valid"), seal);
    assertTrue(seal.contains("Total document signed"), seal);
    assertArrayEquals(pdf, browser.file(link), "the same document ever after");
  }

  @Test
  void nobodyDownloadsBeforeAgreeingOrInAnotherBrowser() {
    PageScenario.Asked asked = scenario.anOpening();
    Browser browser = scenario.mobileProven(new Browser(base), asked, TestPerson.anyone());
    String address = browser.address().replace("/opening", "/agreement");

    browser.get(address);

    assertTrue(browser.text().contains("三方协议"), browser.text());
    assertEquals(403, new Browser(base).get(address).status());
  }

  @Test
  void thePlatformFetchesItAsPartyAndNoOtherPlatformDoes() {
    var party = AtOnce.asRequest(() -> platforms.live(Environment.SANDBOX));
    var other = AtOnce.asRequest(() -> platforms.live(Environment.SANDBOX));
    keep(party.id(), "c-1");

    SignedCalls.FileAnswer answer = new SignedCalls(base, party).file(path("c-1"));

    assertEquals(200, answer.status());
    assertEquals("application/pdf", answer.headers().firstValue("content-type").orElseThrow());
    assertTrue(answer.headers().firstValue("signature").isPresent());
    assertTrue(PdfTools.text(answer.body()).contains("王小明 agrees"));
    assertEquals(404, new SignedCalls(base, other).file(path("c-1")).status());
    assertEquals(1, looks(party.id(), "PLATFORM"), "its look is on record");
    assertEquals(404, new SignedCalls(base, party).file(path("c-2")).status());
  }

  @Test
  void whatWasPrintedIsNeverChangedAndNothingOfItCanBeReadInTheDatabase() {
    PlatformId platform = AtOnce.asRequest(() -> platforms.live(Environment.SANDBOX)).id();
    keep(platform, "c-1");

    for (String change :
        List.of(
            "update depository.document set title = 'x'",
            "update depository.document set customer_no = 'x'",
            "delete from depository.document")) {
      assertThrows(RuntimeException.class, () -> execute(platform, change), change);
    }
    assertEquals(
        List.of(0L),
        inScope(
            platform,
            () ->
                entityManager
                    .createNativeQuery(
                        "select count(*) from depository.document where position(convert_to('王小明',"
                            + " 'UTF8') in text_cipher) > 0",
                        Long.class)
                    .getResultList()));
  }

  @Test
  void whatNobodyFetchesIsPrintedByTheJob() {
    PlatformId platform = AtOnce.asRequest(() -> platforms.live(Environment.SANDBOX)).id();
    keep(platform, "c-1");
    assertEquals(0, printed(platform));
    execute(platform, "update depository.document set next_try_at = timestamptz '2000-01-01'");

    jobs.run("print-documents");

    assertEquals(1, printed(platform));
  }

  private long printed(PlatformId platform) {
    return inScope(
        platform,
        () ->
            (Long)
                entityManager
                    .createNativeQuery(
                        "select count(*) from depository.document where printed_at is not null",
                        Long.class)
                    .getSingleResult());
  }

  private void keep(PlatformId platform, String customerNo) {
    inScope(
        platform,
        () -> {
          documents.keep(
              platform,
              UuidCreator.getTimeOrderedEpochPlus1(),
              new KeptDocument.About(customerNo, DocumentKind.TRIPARTY_AGREEMENT),
              new Paper("agreement", "zh-CN", "<p>王小明 agrees</p>"));
          return customerNo;
        });
  }

  private long looks(PlatformId platform, String by) {
    return inScope(
        platform,
        () ->
            (Long)
                entityManager
                    .createNativeQuery(
                        "select count(distinct recorded_at) from depository.personal_data_use where"
                            + " customer_no = 'c-1' and purpose = 'DOCUMENT' and used_by = :by",
                        Long.class)
                    .setParameter("by", by)
                    .getSingleResult());
  }

  private void execute(PlatformId platform, String statement) {
    inScope(platform, () -> entityManager.createNativeQuery(statement).executeUpdate());
  }

  private <T> T inScope(PlatformId platform, java.util.function.Supplier<T> work) {
    return AtOnce.asRequest(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      scope.enter(platform);
                      return work.get();
                    }));
  }

  private static String path(String customerNo) {
    return "/v1/sub-accounts/" + customerNo + "/agreement";
  }

  private static String link(Browser browser, String end) {
    var link = Pattern.compile("href=\"([^\"]+" + end + ")\"").matcher(browser.page());
    assertTrue(link.find(), browser.page());
    return link.group(1);
  }
}
