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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A lender's and a borrower's whole way over the bank's pages, in a real browser. */
@QuarkusTest
@Tag(Chromium.WALK)
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
    platform =
        new WalkingPlatform(service, AtOnce.asRequest(() -> platforms.live("鸿运出借信息服务")), scenario);
  }

  @ParameterizedTest
  @EnumSource
  @Requirement(
      value = "PAG-01",
      says = "identity check, opening and card binding happen on the bank's pages")
  @Requirement(value = "PAG-04", says = "pages work at phone and desktop size without plug-ins")
  @Requirement(value = "PAG-04", says = "pages are Chinese by default and English by switch")
  @Requirement(
      value = "PAG-05",
      says =
          "on ending the browser returns to the platform and the platform's server is told separately")
  @Requirement(value = "PAG-06", says = "pages for deposit and withdrawal")
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
      platform.paidIn("lender", 100_000);
      confirms(lender, platform.withdrawal("lender", 100_000), "withdrawal");
      assertTrue(lender.sent().stream().noneMatch(form -> form.contains(PageScenario.SECRET)));
    }
  }

  private void opens(Visitor lender, Device device) {
    TestPerson person = TestPerson.anyone();
    PageScenario.Asked asked = platform.opening("lender", "LENDER");
    lender.open(asked.link());
    assertEquals("zh-CN", lender.language());
    if (device == Device.DESKTOP) {
      lender.press("nav a[hreflang]");
    }
    lender.lookInBothLanguages("opening-1-identity");
    lender.fill(person.form()).press("button[type=submit]").lookInBothLanguages("opening-2-code");
    lender.type("code", scenario.phone(person).code()).press("button[type=submit]");
    lender.lookInBothLanguages("opening-3-consent");
    lender.page().check("input[name=agree]");
    lender.press("button[type=submit]").lookInBothLanguages("opening-4-password");
    lender.type("typed-secret", PageScenario.SECRET).type("typed-again", PageScenario.SECRET);
    lender.press("button[type=submit]").lookInBothLanguages("opening-5-opened");
    comesBack(lender, asked.requestNo().value());
  }

  private void confirms(Visitor visitor, WalkingPlatform.Asked asked, String name) {
    visitor.open(asked.link()).lookInBothLanguages(name);
    visitor.type("typed-secret", PageScenario.SECRET).press("button[data-needs-script]");
    visitor.lookInBothLanguages(name + "-done");
    comesBack(visitor, asked.requestNo());
  }

  /** The browser brings nothing; the platform's server is told apart from it. */
  private void comesBack(Visitor visitor, String requestNo) {
    visitor.press("a.button");
    assertEquals(Visitor.PLATFORM + "back", visitor.page().url());
    assertEquals("", visitor.page().evaluate("() => document.referrer"));
    assertEquals("SUCCEEDED", platform.state(requestNo));
    assertTrue(platform.events().toString().contains(requestNo), "no event of " + requestNo);
  }

  /** Of a borrower who opened elsewhere. */
  private String aProject() {
    platform.customer("borrower", "BORROWER");
    return platform.raising("borrower", LOAN_FEN, "装修周转");
  }
}
