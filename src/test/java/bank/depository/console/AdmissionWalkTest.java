package bank.depository.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.audit.VerifyAuditTrail;
import bank.depository.ledger.BusinessDays;
import bank.depository.platform.AdmittedPlatforms;
import bank.depository.platform.CreditCodes;
import bank.depository.platform.MaterialKind;
import bank.depository.platform.PlatformKeys;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.Permission;
import bank.depository.shared.PlatformId;
import bank.depository.shared.ShanghaiTime;
import bank.depository.staff.Colleagues;
import bank.depository.staff.Colleagues.Colleague;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A platform is admitted by two people in two browsers, from the application to business. */
@QuarkusTest
class AdmissionWalkTest {

  private static final List<String> CHECKLIST =
      List.of(
          "BUSINESS_REGISTRATION",
          "REGULATOR_FILING",
          "TELECOM_LICENCE",
          "OWNERSHIP_AND_BUSINESS",
          "RISK_CONTROL",
          "TECHNICAL_SYSTEM",
          "PROHIBITED_ACTIVITIES",
          "OTHER_RULES");
  private static final List<String> PAPERS =
      List.of(
          "LICENCE",
          "FILING_PROOF",
          "EXECUTIVE_CVS",
          "PREMISES",
          "TECHNICAL_PAPERS",
          "AUDIT_AND_LEGAL_OPINION");

  @TestHTTPResource("/")
  URI base;

  @Inject Colleagues colleagues;
  @Inject PlatformKeys keys;
  @Inject BusinessDays days;
  @Inject VerifyAuditTrail verify;
  @Inject Clock clock;

  private ConsoleBrowser maker;
  private ConsoleBrowser checker;
  private String today;

  @BeforeEach
  @SuppressWarnings("NullAway") // the address is injected before
  void signIn() {
    maker = signedIn(colleagues.with(Permission.ADMISSION, Permission.APPROVAL));
    checker = signedIn(colleagues.with(Permission.APPROVAL, Permission.AUDIT));
    today = ShanghaiTime.dayOf(clock.instant()).toString();
  }

  private ConsoleBrowser signedIn(Colleague who) {
    ConsoleBrowser browser = new ConsoleBrowser(base);
    assertEquals(303, browser.signIn(who.login(), who.secret(), colleagues.code(who, 0)).status());
    return browser;
  }

  @Test
  @Requirement(value = "ADM-01", says = "a platform is admitted only through a review case")
  @Requirement(value = "ADM-03", says = "review and approval are done by two different people")
  void twoPeopleAdmitAPlatform() {
    String platform = apply("甲平台");
    assertEquals("APPLYING", maker.get(platform).text("state"));

    String refused = submit(platform).text("code");
    assertEquals("ADMISSION_INCOMPLETE", refused);
    prepare(platform);
    String approval = submit(platform).location();
    assertTrue(approval.startsWith("/console/approvals/"), approval);
    assertEquals("IN_REVIEW", maker.get(platform).text("state"));

    assertEquals("APPROVAL_BY_ITS_MAKER", decide(maker, approval, "APPROVE").text("code"));
    assertEquals("IN_REVIEW", maker.get(platform).text("state"));

    assertEquals("APPROVED", decide(checker, approval, "APPROVE").text("state"));
    assertEquals("TESTING", maker.get(platform).text("state"));
    assertEquals(today, businessDay(platform));

    assertEquals("CORE_ACCOUNTS_MISSING", propose(platform, "LIVE").text("code"));
    maker.get(platform);
    assertEquals(303, maker.post(platform + "/core-accounts").status());
    String page = maker.get(platform).body();
    assertNotEquals(
        maker.get(platform).text("summary-account"), maker.get(platform).text("own-fund-account"));
    assertTrue(page.contains("IN_FORCE"));

    String goLive = propose(platform, "LIVE").location();
    assertEquals("APPROVED", decide(checker, goLive, "APPROVE").text("state"));
    assertEquals("LIVE", maker.get(platform).text("state"));
    assertTrue(DatabaseRole.STAFF.call(verify::handle).whole());
  }

  @Test
  void aKeyCountsOnlyWithItsProof() {
    String platform = apply("乙平台");
    KeyPair pair = AdmittedPlatforms.keyPair();
    register(platform, pair);
    ConsoleBrowser.Page page = maker.get(platform);
    String keyId = page.text("key-id");
    String challenge = page.text("challenge");

    String foreign = AdmittedPlatforms.sign(AdmittedPlatforms.keyPair().getPrivate(), challenge);
    assertEquals("KEY_PROOF_WRONG", prove(platform, keyId, foreign).text("code"));
    assertTrue(keys.handle(keyId).isEmpty());

    String right = AdmittedPlatforms.sign(pair.getPrivate(), challenge);
    assertEquals(303, prove(platform, keyId, right).status());
    assertEquals(
        platform.substring(platform.lastIndexOf('/') + 1),
        keys.handle(keyId).orElseThrow().platform().toString());

    maker.get(platform);
    assertEquals(303, maker.post(platform + "/keys/" + keyId + "/revocation").status());
    assertTrue(keys.handle(keyId).isEmpty());
  }

  @Test
  void aRejectedApplicationCanBeMendedAndSubmittedAgain() {
    String platform = apply("丙平台");
    prepare(platform);
    String first = submit(platform).location();

    assertEquals("REJECTED", decide(checker, first, "REJECT").text("state"));

    assertEquals("APPLYING", maker.get(platform).text("state"));
    String second = submit(platform).location();
    assertNotEquals(first, second);
    assertEquals("APPROVED", decide(checker, second, "APPROVE").text("state"));
  }

  @Test
  void whatIsInReviewStaysAsItWasSubmitted() {
    String platform = apply("丁平台");
    prepare(platform);
    submit(platform);

    maker.get("/console/platforms/new");
    assertEquals(
        "PLATFORM_STEP_FORBIDDEN",
        maker
            .post(platform + "/findings", "item", "RISK_CONTROL", "verdict", "NOT_MET", "note", "")
            .text("code"));
    assertEquals(
        "PLATFORM_STEP_FORBIDDEN",
        maker
            .upload(
                platform + "/materials",
                "LICENCE",
                "other.pdf",
                "application/pdf",
                "other".getBytes(StandardCharsets.UTF_8))
            .text("code"));
  }

  @Test
  @Requirement(value = "ADM-02", says = "every kind of material is uploaded, hashed and versioned")
  void everyVersionOfAPaperStays() {
    String platform = apply("戊平台");
    for (MaterialKind kind : MaterialKind.values()) {
      byte[] first = ("first version of " + kind).getBytes(StandardCharsets.UTF_8);
      byte[] second = ("second version of " + kind).getBytes(StandardCharsets.UTF_8);
      String paper = platform + "/materials/" + kind;

      maker.get(platform);
      maker.upload(platform + "/materials", kind.name(), "paper.txt", "text/plain", first);
      maker.get(platform);
      maker.upload(platform + "/materials", kind.name(), "paper.txt", "text/plain", second);

      assertEquals("first version of " + kind, maker.get(paper + "/1").body());
      assertEquals("second version of " + kind, maker.get(paper + "/2").body());
      String page = maker.get(platform).body();
      assertTrue(page.contains(sha256(first)), kind.name());
      assertTrue(page.contains(sha256(second)), kind.name());
    }
  }

  @Test
  @Requirement(value = "ADM-03", says = "the on-site visit is recorded with who, when and findings")
  void aVisitIsRecordedWithWhoWhenAndFindings() {
    String platform = apply("庚平台");

    maker.get(platform);
    String fields = platform + "/visits";
    maker.post(fields, "visited_on", today, "visitors", "周甲、吴乙", "findings", "机房与申请一致");

    String page = maker.get(platform).body();
    for (String said : List.of("周甲、吴乙", today, "机房与申请一致")) {
      assertTrue(page.contains(said), said);
    }
  }

  @Test
  void aPaperThatIsTooLargeIsRefused() {
    String platform = apply("己平台");
    maker.get(platform);

    assertEquals(
        303,
        maker
            .upload(platform + "/materials", "OTHER", "a.pdf", "application/pdf", new byte[3 << 20])
            .status());
    maker.get(platform);
    assertEquals(
        "BODY_TOO_LARGE",
        maker
            .upload(
                platform + "/materials",
                "OTHER",
                "b.pdf",
                "application/pdf",
                new byte[(3 << 20) + 1])
            .text("code"));
    assertEquals(
        "FIELD_INVALID",
        maker
            .upload(platform + "/materials", "OTHER", "c.html", "text/html", new byte[] {1})
            .text("code"));
  }

  private String apply(String name) {
    maker.get("/console/platforms/new");
    ConsoleBrowser.Page answer =
        maker.post(
            "/console/platforms",
            "name",
            name,
            "credit_code",
            CreditCodes.next(),
            "environment",
            "SANDBOX",
            "legal_representative",
            "李四",
            "shareholders",
            "王五\n赵六",
            "executives",
            "",
            "return_hosts",
            "platform.example\n127.0.0.1:8180");
    assertEquals(303, answer.status(), answer.body());
    return answer.location();
  }

  private void prepare(String platform) {
    maker.get(platform);
    for (String item : CHECKLIST) {
      ConsoleBrowser.Page found =
          maker.post(platform + "/findings", "item", item, "verdict", "MET", "note", "seen");
      assertEquals(303, found.status(), found.body());
    }
    for (String kind : PAPERS) {
      byte[] paper = ("paper " + kind).getBytes(StandardCharsets.UTF_8);
      ConsoleBrowser.Page stored =
          maker.upload(platform + "/materials", kind, "资料.pdf", "application/pdf", paper);
      assertEquals(303, stored.status(), stored.body());
    }
    assertEquals(
        303,
        maker
            .post(platform + "/visits", "visited_on", today, "visitors", "两人", "findings", "与申请一致")
            .status());
    KeyPair pair = AdmittedPlatforms.keyPair();
    register(platform, pair);
    ConsoleBrowser.Page page = maker.get(platform);
    String signature = AdmittedPlatforms.sign(pair.getPrivate(), page.text("challenge"));
    assertEquals(303, prove(platform, page.text("key-id"), signature).status());
    ConsoleBrowser.Page contract =
        maker.post(
            platform + "/contracts",
            "first_day",
            today,
            "last_day",
            "2031-01-01",
            "line",
            "BANK/YEAR",
            "flat",
            "50000.00",
            "rate",
            "",
            "cap",
            "",
            "line",
            "PLATFORM/DISBURSEMENT",
            "flat",
            "",
            "rate",
            "0.25",
            "cap",
            "1000");
    assertEquals(303, contract.status(), contract.body());
  }

  private void register(String platform, KeyPair pair) {
    maker.get(platform);
    ConsoleBrowser.Page registered =
        maker.post(
            platform + "/keys",
            "pem",
            AdmittedPlatforms.pem(pair.getPublic()),
            "valid_from",
            today,
            "valid_until",
            ShanghaiTime.dayOf(clock.instant()).plusYears(1).toString());
    assertEquals(303, registered.status(), registered.body());
  }

  private ConsoleBrowser.Page prove(String platform, String keyId, String signature) {
    maker.get(platform);
    return maker.post(platform + "/keys/" + keyId + "/proof", "signature", signature);
  }

  private ConsoleBrowser.Page submit(String platform) {
    maker.get(platform);
    return maker.post(platform + "/submission");
  }

  private ConsoleBrowser.Page propose(String platform, String next) {
    maker.get(platform);
    return maker.post(platform + "/state-changes", "next", next, "reason", "as agreed");
  }

  private static ConsoleBrowser.Page decide(ConsoleBrowser who, String approval, String decision) {
    ConsoleBrowser.Page page = who.get(approval);
    String digest =
        page.body().replaceAll("(?s).*<code>([0-9a-f]{64})</code></dd></div>\\s*</dl>.*", "$1");
    return who.post(
        approval + "/decision", "payload_sha256", digest, "decision", decision, "note", "read");
  }

  private String businessDay(String platform) {
    PlatformId id =
        new PlatformId(Integer.parseInt(platform.substring(platform.lastIndexOf('/') + 1)));
    return DatabaseRole.STAFF.call(
        () -> QuarkusTransaction.requiringNew().call(() -> days.current(id)).toString());
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
