package bank.depository.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.shared.Permission;
import bank.depository.staff.Colleagues;
import bank.depository.staff.Colleagues.Colleague;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** New members of staff come by two people and a one-time link; the audit trail shows it. */
@QuarkusTest
class StaffAdministrationTest {

  private static final String SECRET = "a long enough secret";

  @TestHTTPResource("/")
  URI base;

  @Inject Colleagues colleagues;

  private ConsoleBrowser maker;
  private ConsoleBrowser checker;

  @BeforeEach
  @SuppressWarnings("NullAway") // the address is injected before
  void signIn() {
    maker = signedIn(colleagues.with(Permission.STAFF_ADMIN));
    checker = signedIn(colleagues.with(Permission.STAFF_ADMIN, Permission.AUDIT));
  }

  private ConsoleBrowser signedIn(Colleague who) {
    ConsoleBrowser browser = new ConsoleBrowser(base);
    assertEquals(303, browser.signIn(who.login(), who.secret(), colleagues.code(who, 0)).status());
    return browser;
  }

  @Test
  @Requirement(value = "OPS-04", says = "every critical act needs two people")
  void twoPeopleNameAMemberWhoEnrolsByTheLink() {
    String login = newLogin();
    String link = invited(login);
    ConsoleBrowser newcomer = new ConsoleBrowser(base);
    byte[] device = device(newcomer.get(link));

    ConsoleBrowser.Page enrolled = enrol(newcomer, link, SECRET, colleagues.code(device, 0));

    assertEquals("/console/sign-in", enrolled.location());
    assertEquals("/console", newcomer.signIn(login, SECRET, colleagues.code(device, 1)).location());
    assertEquals(403, newcomer.get("/console/staff").status());
    assertEquals(200, newcomer.get("/console/platforms").status());
    assertEquals("ENROLMENT_INVALID", new ConsoleBrowser(base).get(link).text("code"));
  }

  @Test
  void whoProposedAMemberDoesNotConfirmIt() {
    String approval = propose(newLogin());

    assertEquals("APPROVAL_BY_ITS_MAKER", decide(maker, approval).text("code"));
  }

  @Test
  void aWeakSecretIsNotTaken() {
    String login = newLogin();
    String link = invited(login);
    ConsoleBrowser newcomer = new ConsoleBrowser(base);
    byte[] device = device(newcomer.get(link));

    for (String weak : new String[] {"elevenchars", "x".repeat(129), "my " + login + " rules"}) {
      ConsoleBrowser.Page answer = enrol(newcomer, link, weak, colleagues.code(device, 0));
      assertEquals("ENROLMENT_SECRET_WEAK", answer.text("code"), weak);
    }
    assertEquals(303, enrol(newcomer, link, "twelve chars", colleagues.code(device, 0)).status());
  }

  @Test
  void aSecretThatIsNotRepeatedIsNotTaken() {
    String link = invited(newLogin());
    ConsoleBrowser newcomer = new ConsoleBrowser(base);
    byte[] device = device(newcomer.get(link));

    ConsoleBrowser.Page answer =
        newcomer.post(
            link, "secret", SECRET, "repeated", SECRET + "!", "code", colleagues.code(device, 0));

    assertEquals("FIELD_INVALID", answer.text("code"));
  }

  @Test
  void aWrongCodeDoesNotEnrol() {
    String link = invited(newLogin());
    ConsoleBrowser newcomer = new ConsoleBrowser(base);
    byte[] device = device(newcomer.get(link));
    String right = colleagues.code(device, 0);
    String wrong = (right.charAt(0) == '9' ? "8" : "9") + right.substring(1);

    assertEquals("ENROLMENT_CODE_WRONG", enrol(newcomer, link, SECRET, wrong).text("code"));
  }

  @Test
  void aLoginThatIsTakenIsRefusedAtTheDecision() {
    String login = newLogin();
    invited(login);

    String second = propose(login);

    assertEquals("STAFF_LOGIN_TAKEN", decide(checker, second).text("code"));
    assertEquals("PENDING", checker.get(second).text("state"));
  }

  @Test
  @Requirement(value = "OPS-04", says = "the audit trail is complete")
  void theTrailShowsWhoDidItAndProvesItself() {
    String login = newLogin();
    String approval = propose(login);
    decide(checker, approval);

    String trail = checker.get("/console/audit").body();
    assertTrue(trail.contains("STAFF_INVITED"));
    assertTrue(trail.contains("APPROVAL_GIVEN"));
    assertTrue(trail.contains("APPROVAL_REQUESTED"));
    assertTrue(trail.contains("approval:" + approval.substring(approval.lastIndexOf('/') + 1)));
    assertFalse(trail.contains(login));
    assertEquals(403, maker.get("/console/audit").status());

    checker.get("/console/audit");
    assertEquals("完整 WHOLE", checker.post("/console/audit/verification").text("verdict"));
  }

  @Test
  void theTrailIsReadInPages() {
    for (int i = 0; i < 26; i++) {
      decide(checker, propose(newLogin()));
    }

    String first = checker.get("/console/audit").body();

    assertEquals(51, first.split("<tr>", -1).length - 1);
    String older = first.replaceAll("(?s).*href=\"(/console/audit\\?before=[0-9]+)\".*", "$1");
    assertEquals(200, checker.get(older).status());
  }

  private static String newLogin() {
    return "new-" + UUID.randomUUID().toString().substring(0, 13);
  }

  private String propose(String login) {
    maker.get("/console/staff");
    ConsoleBrowser.Page answer =
        maker.post("/console/staff", "login", login, "name", "新人", "permission", "ADMISSION");
    assertEquals(303, answer.status(), answer.body());
    return answer.location();
  }

  /** The path of the link that the checker is shown. */
  private String invited(String login) {
    ConsoleBrowser.Page decided = decide(checker, propose(login));
    assertEquals("APPROVED", decided.text("state"));
    String link = decided.text("shown");
    return link.substring(link.indexOf("/console/"));
  }

  private static ConsoleBrowser.Page decide(ConsoleBrowser who, String approval) {
    ConsoleBrowser.Page page = who.get(approval);
    String digest =
        page.body().replaceAll("(?s).*<code>([0-9a-f]{64})</code></dd></div>\\s*</dl>.*", "$1");
    return who.post(
        approval + "/decision", "payload_sha256", digest, "decision", "APPROVE", "note", "read");
  }

  private static byte[] device(ConsoleBrowser.Page enrolment) {
    String text = enrolment.text("totp-secret");
    return Base32.decode(text + "=".repeat((8 - text.length() % 8) % 8));
  }

  private static ConsoleBrowser.Page enrol(
      ConsoleBrowser who, String link, String secret, String code) {
    who.get(link);
    return who.post(link, "secret", secret, "repeated", secret, "code", code);
  }
}
