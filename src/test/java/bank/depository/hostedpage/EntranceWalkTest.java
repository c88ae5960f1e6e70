package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.chromium.Chromium;
import bank.depository.chromium.Device;
import bank.depository.chromium.Visitor;
import bank.depository.lending.AtOnce;
import bank.depository.platform.AdmittedPlatforms;
import bank.depository.sandbox.OutsideWorldResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A customer at the bank's own entrance, in a real browser: every page, then money, then out. */
@QuarkusTest
@Tag(Chromium.WALK)
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class EntranceWalkTest {

  private static final String SEND = "button[type=submit]";
  private static final String CONFIRM = "button[data-needs-script]";

  /** Pages that only show, and the name of each picture. */
  private static final List<String> PAGES =
      List.of(
          "waiting", "movements", "statements", "mandates", "limits", "cards", "changes", "data");

  @TestHTTPResource("/")
  URI service;

  @Inject PageScenario scenario;
  @Inject AdmittedPlatforms platforms;

  @ParameterizedTest
  @EnumSource
  @Requirement(value = "WDR-04", says = "there a customer can see, withdraw and revoke")
  @Requirement(value = "PAG-04", says = "pages work at phone and desktop size without plug-ins")
  void everyPageOfTheEntrance(Device device) {
    WalkingPlatform platform =
        new WalkingPlatform(service, AtOnce.asRequest(() -> platforms.live("鸿运出借信息服务")), scenario);
    TestPerson person = platform.customer("c", "LENDER");
    platform.paidIn("c", 123_456);
    platform.deposit("c", 56_700);
    try (Visitor visitor = Chromium.visitor(device, service)) {
      signsIn(visitor, person);
      String home = visitor.look("my-account").page().url();
      for (String page : PAGES) {
        visitor.open(home + "/" + page).lookInBothLanguages("my-" + page);
      }
      visitor.open(home + "/movements/1").lookInBothLanguages("my-movement");
      visitor.open(home + "/cards").press("form:has(input[value=CARD_UNBINDING]) button");
      visitor.look("my-cards-refused");
      complains(visitor, home);
      withdraws(visitor, home);
      visitor.open(home + "/closing").lookInBothLanguages("my-closing");
      assertTrue(visitor.text().contains("1,034.56"), visitor.text());
      visitor.open(home).press("form[action$='/sign-out'] button").look("my-signed-out");
      visitor.open(home);
      assertTrue(visitor.page().url().endsWith("/my/sign-in"), visitor.page().url());
    }
  }

  private void signsIn(Visitor visitor, TestPerson person) {
    visitor.open(service + "my").lookInBothLanguages("my-sign-in");
    assertEquals("zh-CN", visitor.language());
    visitor.press(SEND).look("my-sign-in-empty");
    visitor.fill(person.form()).press(SEND).look("my-code");
    Phone phone = scenario.phone(person);
    assertTrue(phone.await("登录存管账户").isPresent());
    visitor.type("code", phone.wrongCode()).press(SEND).look("my-code-wrong");
    visitor.type("code", phone.code()).press(SEND);
    assertTrue(visitor.text().contains("1,234.56"), visitor.text());
  }

  private static void complains(Visitor visitor, String home) {
    visitor.open(home + "/complaints").lookInBothLanguages("my-complaints");
    visitor.type("text", "到账时间比页面上写的晚").press("form[action$='/complaints'] " + SEND);
    visitor.lookInBothLanguages("my-complaint");
  }

  private static void withdraws(Visitor visitor, String home) {
    visitor.open(home + "/withdrawal").lookInBothLanguages("my-withdrawal");
    visitor.type("amount", "0").press("form[action$='/withdrawal'] " + SEND);
    visitor.look("my-withdrawal-refused");
    visitor.type("amount", "200").press("form[action$='/withdrawal'] " + SEND);
    visitor.lookInBothLanguages("my-withdrawal-confirm");
    visitor.type("typed-secret", PageScenario.SECRET).press(CONFIRM).look("my-withdrawal-done");
    visitor.open(home);
    assertTrue(visitor.text().contains("1,034.56"), visitor.text());
  }
}
