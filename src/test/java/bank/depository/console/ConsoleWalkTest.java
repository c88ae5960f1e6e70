package bank.depository.console;

import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.chromium.Chromium;
import bank.depository.chromium.Device;
import bank.depository.chromium.Visitor;
import bank.depository.lending.AtOnce;
import bank.depository.platform.AdmittedPlatforms;
import bank.depository.platform.AdmittedPlatforms.Admitted;
import bank.depository.platform.Environment;
import bank.depository.shared.Permission;
import bank.depository.staff.Colleagues;
import bank.depository.staff.Colleagues.Colleague;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two members of staff admit a platform in a real browser, and see every page on their way. */
@QuarkusTest
@Tag(Chromium.WALK)
@SuppressWarnings("NullAway.Init")
class ConsoleWalkTest {

  private static final String SEND = "main button[type=submit]";

  @TestHTTPResource("/")
  URI service;

  @Inject Colleagues colleagues;
  @Inject AdmittedPlatforms platforms;

  @Test
  void everyPageOfTheConsoleSuitsWhoWorksWithIt() {
    Admitted applying = AtOnce.asRequest(() -> platforms.applying(Environment.SANDBOX));
    String file = "/console/platforms/" + applying.id();
    try (Visitor maker = Chromium.visitor(Device.DESKTOP, service)) {
      signIn(maker, colleagues.with(Permission.ADMISSION, Permission.STAFF_ADMIN));
      maker.open("/console/platforms/new").check("application");
      maker.open("/console/platforms").check("platforms");
      maker.open(file).look("console-platform");
      maker.press("form[action$=submission] button").check("approval, for its maker");
      maker.open("/console/staff").look("console-staff");
      maker.open("/console").look("console-work-list");
    }
    try (Visitor checker = Chromium.visitor(Device.DESKTOP, service)) {
      signIn(checker, colleagues.with(Permission.APPROVAL, Permission.AUDIT));
      checker.open("/console/approvals").look("console-approvals");
      checker.press("td a").look("console-approval");
      checker.press("button[value=APPROVE]").check("decided");
      checker.open("/console/audit").look("console-audit");
      checker.press(SEND).check("proof of the audit trail");
      checker.open(file + "9999").check("refused");
    }
  }

  private void signIn(Visitor visitor, Colleague who) {
    visitor.open("/console/sign-in").look("console-sign-in");
    visitor.type("login", who.login()).type("secret", "not the password").type("code", "000000");
    visitor.press(SEND).check("sign-in refused");
    visitor.type("login", who.login()).type("secret", who.secret());
    visitor.type("code", colleagues.code(who, 0)).press(SEND);
    assertTrue(visitor.text().contains("待办"), visitor.text());
  }
}
