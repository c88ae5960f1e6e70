package bank.depository.console;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.lending.AtOnce;
import bank.depository.lending.LoanWorld;
import bank.depository.mandate.GrantedMandates;
import bank.depository.mandate.MandateKind;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Permission;
import bank.depository.shared.Refusal;
import bank.depository.staff.Colleagues;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** A kind of mandate that is off by default is allowed and forbidden by two people, over HTTP. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class MandateKindWalkTest {

  @TestHTTPResource("/")
  URI base;

  @Inject LoanWorld world;
  @Inject GrantedMandates mandates;
  @Inject Colleagues colleagues;

  @Test
  @Requirement(
      value = "MND-01",
      says = "a kind that is off is allowed to a platform by two members of staff")
  void twoPeopleAllowAKindAndForbidItAgain() {
    String lender = world.lender(100_000);
    ConsoleBrowser maker = staff(Permission.ADMISSION, Permission.APPROVAL);
    ConsoleBrowser checker = staff(Permission.APPROVAL);

    String allowing = proposed(maker, "WITHDRAWAL", "ALLOW");
    assertOff(lender, MandateKind.WITHDRAWAL);
    assertEquals(403, decide(maker, allowing).status(), "nobody decides on their own proposal");
    assertOff(lender, MandateKind.WITHDRAWAL);
    assertEquals(200, decide(checker, allowing).status());

    assertDoesNotThrow(() -> ask(lender, MandateKind.WITHDRAWAL));
    assertOff(lender, MandateKind.DEPOSIT);
    assertTrue(maker.get(platform()).body().contains("id=\"mandate-kind-WITHDRAWAL\">ALLOWED"));
    assertEquals(400, propose(maker, "WITHDRAWAL", "ALLOW", "again").status());

    assertEquals(200, decide(checker, proposed(maker, "WITHDRAWAL", "FORBID")).status());
    assertOff(lender, MandateKind.WITHDRAWAL);
  }

  @Test
  void whatCannotBeProposedIsNot() {
    ConsoleBrowser maker = staff(Permission.ADMISSION);
    maker.get(platform());

    assertEquals(400, propose(maker, "AUTOMATIC_BID", "FORBID", "never off").status());
    assertEquals(400, propose(maker, "WITHDRAWAL", "FORBID", "off already").status());
    assertEquals(400, propose(maker, "WITHDRAWAL", "ALLOW", "x").status());
    assertEquals(400, propose(maker, "EVERYTHING", "ALLOW", "no such kind").status());
    ConsoleBrowser other = staff(Permission.SERVICE);
    assertEquals(403, propose(other, "WITHDRAWAL", "ALLOW", "not mine").status());
  }

  private String platform() {
    return "/console/platforms/" + world.platform();
  }

  private String proposed(ConsoleBrowser maker, String kind, String change) {
    ConsoleBrowser.Page page = propose(maker, kind, change, "as the contract says");
    assertEquals(303, page.status(), page.body());
    return page.location().replaceFirst("^https?://[^/]+", "");
  }

  private ConsoleBrowser.Page propose(
      ConsoleBrowser maker, String kind, String change, String reason) {
    maker.get("/console");
    return maker.post(
        platform() + "/mandate-kinds", "kind", kind, "change", change, "reason", reason);
  }

  private static ConsoleBrowser.Page decide(ConsoleBrowser who, String approval) {
    ConsoleBrowser.Page page = who.get(approval);
    String digest =
        page.body().replaceAll("(?s).*<code>([0-9a-f]{64})</code></dd></div>\\s*</dl>.*", "$1");
    return who.post(
        approval + "/decision", "payload_sha256", digest, "decision", "APPROVE", "note", "read");
  }

  private void assertOff(String lender, MandateKind kind) {
    assertEquals(
        ErrorCode.MANDATE_KIND_OFF, assertThrows(Refusal.class, () -> ask(lender, kind)).code());
  }

  private void ask(String lender, MandateKind kind) {
    mandates.request(world, lender, mandates.terms(world, kind, 100, 100, null));
  }

  private ConsoleBrowser staff(Permission first, Permission... more) {
    Colleagues.Colleague who = AtOnce.asRequest(() -> colleagues.with(first, more));
    ConsoleBrowser browser = new ConsoleBrowser(base);
    assertEquals(303, browser.signIn(who.login(), who.secret(), colleagues.code(who, 0)).status());
    return browser;
  }
}
