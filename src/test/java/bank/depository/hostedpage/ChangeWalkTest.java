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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages of changes in a real Chromium, on a phone, in both languages. */
@QuarkusTest
@Tag(Chromium.WALK)
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class ChangeWalkTest {

  private static final String SEND = "button[type=submit]";

  @TestHTTPResource("/")
  URI service;

  @Inject PageScenario scenario;
  @Inject AdmittedPlatforms platforms;

  private WalkingPlatform platform;
  private TestPerson person;

  @BeforeEach
  void aCustomer() {
    platform =
        new WalkingPlatform(service, AtOnce.asRequest(() -> platforms.live("鸿运出借信息服务")), scenario);
    person = platform.customer("c", "LENDER");
  }

  @Test
  @Requirement(value = "PAG-06", says = "a page for changing mobile")
  void theMobileIsChangedOnAPhone() {
    TestPerson next = TestPerson.anyone();
    WalkingPlatform.Asked asked = platform.mobileChange("c");
    try (Visitor visitor = Chromium.visitor(Device.PHONE, service)) {
      visitor.open(asked.link()).lookInBothLanguages("mobile-1-number");
      visitor.type("mobile", "12345").press(SEND).look("mobile-1-wrong");
      visitor.type("mobile", next.mobile()).press(SEND).lookInBothLanguages("mobile-2-old-code");
      visitor.type("code", scenario.phone(person).code()).press(SEND);
      visitor.lookInBothLanguages("mobile-3-new-code");
      visitor.type("code", scenario.phone(next).code()).press(SEND);
      visitor.lookInBothLanguages("mobile-4-confirm");
      visitor.type("typed-secret", PageScenario.SECRET).press("button[data-needs-script]");
      visitor.lookInBothLanguages("mobile-5-done");
      assertEquals("SUCCEEDED", platform.state(asked.requestNo()));
    }
  }

  @Test
  void whoLostTheOldNumberProvesTheirIdentityAndANameIsChangedSo() {
    TestPerson next = TestPerson.anyone();
    try (Visitor visitor = Chromium.visitor(Device.PHONE, service)) {
      visitor.open(platform.mobileChange("c").link()).press("a[href$='/proof']");
      visitor.lookInBothLanguages("mobile-gone");
      WalkingPlatform.Asked name = platform.nameChange("c");
      visitor.open(name.link()).lookInBothLanguages("name-1-identity");
      visitor.fill(
          Map.of(
              "name",
              "张大明",
              "valid_until",
              "2041-01-31",
              "card_no",
              next.cardNo(),
              "mobile",
              next.mobile()));
      visitor.press(SEND);
      visitor.type("code", scenario.phone(next).code()).press(SEND);
      visitor.lookInBothLanguages("name-2-confirm");
      visitor.type("typed-secret", PageScenario.SECRET).press("button[data-needs-script]");
      assertTrue(visitor.text().contains("户名已变更"), visitor.text());
      assertEquals("SUCCEEDED", platform.state(name.requestNo()));
    }
  }
}
