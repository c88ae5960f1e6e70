package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A lender's and a borrower's whole way over the bank's pages, in a real browser. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class CustomerWalkTest {

  private static final long LOAN_FEN = 1_000_000;

  @TestHTTPResource("/")
  URI service;

  @Inject PageScenario scenario;
  @Inject AdmittedPlatforms platforms;

  private WalkingPlatform platform;

  @BeforeEach
  void aPlatform() {
    platform = new WalkingPlatform(service, AtOnce.asRequest(() -> platforms.live("鸿运出借信息服务")));
  }

  @ParameterizedTest
  @EnumSource
  void fromOpeningToWithdrawal(Device device) {
    try (Visitor lender = Chromium.visitor(device, service)) {
      opens(lender, device);
      confirms(lender, platform.deposit("lender", LOAN_FEN), "deposit");
      String project = aProject();
      confirms(lender, platform.bid(project, "lender", LOAN_FEN), "bid");
      platform.disburse(project, LOAN_FEN);
      try (Visitor borrower = Chromium.visitor(device, service)) {
        confirms(borrower, platform.repayment(project, "borrower"), "repayment");
      }
      confirms(lender, platform.deposit("lender", 100_000), "deposit-again");
      confirms(lender, platform.withdrawal("lender", 100_000), "withdrawal");
      assertTrue(lender.sent().stream().noneMatch(form -> form.contains(PageScenario.SECRET)));
    }
  }

  private void opens(Visitor lender, Device device) {
    TestPerson person = TestPerson.anyone();
    PageScenario.Asked asked = platform.opening("lender", "LENDER");
    lender.open(asked.link());
    if (device == Device.DESKTOP) {
      lender.press("nav a[hreflang]");
    }
    lender.lookInBothLanguages("opening-1-identity");
    person.form().forEach((field, value) -> fill(lender, field, value));
    lender.press("button[type=submit]").lookInBothLanguages("opening-2-code");
    lender.type("code", scenario.phone(person).code()).press("button[type=submit]");
    lender.lookInBothLanguages("opening-3-consent");
    lender.page().check("input[name=agree]");
    lender.press("button[type=submit]").lookInBothLanguages("opening-4-password");
    lender.type("typed-secret", PageScenario.SECRET).type("typed-again", PageScenario.SECRET);
    lender.press("button[type=submit]").lookInBothLanguages("opening-5-opened");
    assertEquals("SUCCEEDED", platform.state(asked.requestNo().value()));
    comesBack(lender);
  }

  private static void fill(Visitor visitor, String field, String value) {
    if (!field.equals("id_type")) {
      visitor.type(field, value);
    }
  }

  private void confirms(Visitor visitor, WalkingPlatform.Asked asked, String name) {
    visitor.open(asked.link()).lookInBothLanguages(name);
    visitor.type("typed-secret", PageScenario.SECRET).press("button[data-needs-script]");
    visitor.lookInBothLanguages(name + "-done");
    assertEquals("SUCCEEDED", platform.state(asked.requestNo()));
    comesBack(visitor);
  }

  private static void comesBack(Visitor visitor) {
    visitor.press("a.button");
    assertEquals(Visitor.PLATFORM + "back", visitor.page().url());
  }

  /** Of a borrower who opened elsewhere. */
  private String aProject() {
    PageScenario.choose(
        scenario.agreed(
            new Browser(service), platform.opening("borrower", "BORROWER"), TestPerson.anyone()),
        PageScenario.SECRET,
        PageScenario.SECRET);
    return platform.raising("borrower", LOAN_FEN, "装修周转");
  }
}
