package bank.depository.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.TestDatabase;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.Permission;
import bank.depository.staff.Colleagues;
import bank.depository.staff.Colleagues.Colleague;
import bank.depository.staff.DisableStaffMember;
import bank.depository.staff.StaffMember;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff get in with password and second factor, and no other way. */
@QuarkusTest
class StaffSignInTest {

  @TestHTTPResource("/")
  URI base;

  @Inject Colleagues colleagues;
  @Inject DisableStaffMember disable;

  private ConsoleBrowser browser;

  @BeforeEach
  @SuppressWarnings("NullAway") // the address is injected before
  void openBrowser() {
    browser = new ConsoleBrowser(base);
  }

  private ConsoleBrowser.Page signIn(Colleague who, int step) {
    return browser.signIn(who.login(), who.secret(), colleagues.code(who, step));
  }

  @Test
  @Requirement(value = "OPS-04", says = "staff sign in with a second factor")
  void passwordAndCodeOpenTheConsole() {
    Colleague who = colleagues.with(Permission.OPERATIONS);

    ConsoleBrowser.Page answer = signIn(who, 0);

    assertEquals(303, answer.status());
    assertEquals("/console", answer.location());
    assertTrue(browser.get("/console").body().contains(who.staff().name()));
  }

  @Test
  void theSessionsCookieIsKeptFromScriptsAndOtherSites() {
    ConsoleBrowser.Page answer = signIn(colleagues.with(Permission.OPERATIONS), 0);

    String cookie =
        answer.response().headers().allValues("Set-Cookie").stream()
            .filter(header -> header.startsWith("console-session="))
            .findFirst()
            .orElseThrow();
    assertTrue(cookie.contains("HttpOnly"), cookie);
    assertTrue(cookie.contains("SameSite=Strict"), cookie);
    assertTrue(cookie.contains("Path=/console"), cookie);
  }

  @Test
  void aWrongCodeIsRefused() {
    Colleague who = colleagues.with(Permission.OPERATIONS);
    String right = colleagues.code(who, 0);
    String wrong = right.startsWith("1") ? "2" + right.substring(1) : "1" + right.substring(1);

    assertEquals(401, browser.signIn(who.login(), who.secret(), wrong).status());
    assertEquals("", browser.cookie("console-session"));
  }

  @Test
  void aWrongPasswordAndAnUnknownLoginGetTheSameAnswer() {
    Colleague who = colleagues.with(Permission.OPERATIONS);

    ConsoleBrowser.Page wrong =
        browser.signIn(who.login(), "not the password", colleagues.code(who, 0));
    ConsoleBrowser.Page unknown =
        new ConsoleBrowser(base).signIn("nobody", "whatever it", "123456");

    assertEquals(401, wrong.status());
    assertEquals(401, unknown.status());
    assertEquals(withoutToken(wrong.body()), withoutToken(unknown.body()));
  }

  private static String withoutToken(String page) {
    return page.replaceAll("[0-9a-f]{64}", "");
  }

  @Test
  void aCodeCountsOnce() {
    Colleague who = colleagues.with(Permission.OPERATIONS);
    String code = colleagues.code(who, 0);

    assertEquals(303, browser.signIn(who.login(), who.secret(), code).status());
    assertEquals(401, new ConsoleBrowser(base).signIn(who.login(), who.secret(), code).status());
  }

  @Test
  void fiveWrongTriesLockTheAccountForAQuarterOfAnHour() throws SQLException {
    Colleague who = colleagues.with(Permission.OPERATIONS);
    for (int i = 0; i < 5; i++) {
      assertEquals(401, browser.signIn(who.login(), "wrong " + i, "000000").status());
    }

    assertEquals(401, signIn(who, 0).status());

    asOwner(
        "update depository.staff_member set locked_until = locked_until - interval '15 minutes'"
            + " where login = '"
            + who.login()
            + "'");
    assertEquals(303, signIn(who, 0).status());
  }

  @Test
  void fourWrongTriesDoNotLock() {
    Colleague who = colleagues.with(Permission.OPERATIONS);
    for (int i = 0; i < StaffMember.TRIES - 1; i++) {
      browser.signIn(who.login(), "wrong " + i, "000000");
    }

    assertEquals(303, signIn(who, 0).status());
  }

  @Test
  void anUnusedSessionEnds() throws SQLException {
    Colleague who = colleagues.with(Permission.OPERATIONS);
    signIn(who, 0);

    age(who, "14 minutes");
    assertEquals(200, browser.get("/console").status());
    age(who, "15 minutes");

    assertEquals("/console/sign-in?ended=1", browser.get("/console").location());
  }

  @Test
  void aSessionEndsEvenWhenItIsUsed() throws SQLException {
    Colleague who = colleagues.with(Permission.OPERATIONS);
    signIn(who, 0);

    asOwner(
        "update depository.staff_session set begun_at = begun_at - interval '10 hours',"
            + " ends_at = ends_at - interval '10 hours' where staff_id = "
            + who.staff().id());

    assertEquals("/console/sign-in?ended=1", browser.get("/console").location());
  }

  @Test
  void signingOutEndsTheSessionForItsCookieToo() {
    signIn(colleagues.with(Permission.OPERATIONS), 0);
    String cookie = browser.cookie("console-session");
    browser.get("/console");

    assertEquals(303, browser.post("/console/sign-out").status());

    assertFalse(cookie.isEmpty());
    assertEquals("", browser.cookie("console-session"));
    assertEquals("/console/sign-in", browser.get("/console").location());
  }

  @Test
  void whoIsDisabledIsOutAtOnce() {
    Colleague who = colleagues.with(Permission.OPERATIONS);
    Colleague admin = colleagues.with(Permission.STAFF_ADMIN);
    signIn(who, 0);

    DatabaseRole.STAFF.run(() -> disable.handle(admin.staff(), who.staff().id()));

    assertEquals("/console/sign-in?ended=1", browser.get("/console").location());
    assertEquals(401, signIn(who, 1).status());
  }

  @Test
  void aFormWithoutTheSessionsTokenIsRefused() {
    signIn(colleagues.with(Permission.ADMISSION), 0);
    browser.get("/console/platforms/new");

    for (String forged : List.of("", "0".repeat(64))) {
      ConsoleBrowser.Page answer =
          browser.postWithToken(
              "/console/platforms", forged, "name", "x", "credit_code", "x", "environment", "x");
      assertEquals(403, answer.status());
      assertEquals("FORM_FORGED", answer.text("code"));
    }
  }

  @Test
  void theTokenOfAnotherSessionIsForged() {
    ConsoleBrowser other = new ConsoleBrowser(base);
    Colleague stranger = colleagues.with(Permission.OPERATIONS);
    other.signIn(stranger.login(), stranger.secret(), colleagues.code(stranger, 0));
    String page = other.get("/console").body();
    int at = page.indexOf("name=\"csrf\" value=\"") + "name=\"csrf\" value=\"".length();
    String foreign = page.substring(at, at + 64);
    signIn(colleagues.with(Permission.OPERATIONS), 0);

    ConsoleBrowser.Page answer = browser.postWithToken("/console/sign-out", foreign);

    assertEquals("FORM_FORGED", answer.text("code"));
    assertEquals(200, browser.get("/console").status());
  }

  @Test
  @Requirement(value = "OPS-04", says = "staff act by role")
  void whoLacksThePermissionIsRefused() {
    signIn(colleagues.with(Permission.OPERATIONS), 0);

    for (String path :
        List.of(
            "/console/platforms",
            "/console/platforms/new",
            "/console/platforms/1000",
            "/console/audit",
            "/console/staff")) {
      ConsoleBrowser.Page answer = browser.get(path);
      assertEquals(403, answer.status(), path);
      assertEquals("STAFF_PERMISSION_MISSING", answer.text("code"), path);
    }
  }

  @Test
  void whoIsNotSignedInIsLedToTheSignIn() {
    for (String path : List.of("/console", "/console/platforms", "/console/approvals")) {
      assertEquals("/console/sign-in", browser.get(path).location(), path);
    }
  }

  @Test
  void aMethodThatSaysNothingLetsNobodyIn() {
    assertEquals(403, browser.get("/console/unguarded").status());
    signIn(colleagues.with(Permission.AUDIT, Permission.STAFF_ADMIN), 0);
    assertEquals(403, browser.get("/console/unguarded").status());
  }

  @Test
  void pagesCarryStrictHeaders() {
    ConsoleBrowser.Page page = browser.get("/console/sign-in");

    var headers = page.response().headers();
    assertTrue(
        headers.firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"));
    assertEquals("no-store", headers.firstValue("Cache-Control").orElse(""));
    assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
    assertFalse(page.body().contains("<style") || page.body().contains("<script"));
  }

  private static void age(Colleague who, String interval) throws SQLException {
    asOwner(
        "update depository.staff_session set begun_at = begun_at - interval '1 hour',"
            + " last_used_at = now() - interval '"
            + interval
            + "' where staff_id = "
            + who.staff().id());
  }

  private static void asOwner(String sql) throws SQLException {
    Map<String, String> settings = TestDatabase.settings();
    try (Connection connection =
            DriverManager.getConnection(
                settings.get("depository.db.url"),
                "depository_owner",
                settings.get("depository.db.owner.password"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
