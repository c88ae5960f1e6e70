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
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages for everyone: by keyboard alone, large, slow, without scripts, with long words. */
@QuarkusTest
@Tag(Chromium.WALK)
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class ReachTest {

  private static final String SEND = "button[type=submit]";

  /** The most that a first visit fetches. */
  private static final long MOST_BYTES = 60 * 1024;

  /** A second is the aim on a machine of its own; tests share theirs. */
  private static final double MOST_MILLIS_ON_A_BUSY_MACHINE = 5_000;

  private static final Logger LOG = Logger.getLogger(ReachTest.class);

  @TestHTTPResource("/")
  URI service;

  @Inject PageScenario scenario;
  @Inject AdmittedPlatforms platforms;

  private WalkingPlatform platform;

  @BeforeEach
  void aPlatform() {
    platform = aPlatform("鸿运出借信息服务");
  }

  private WalkingPlatform aPlatform(String name) {
    return new WalkingPlatform(service, AtOnce.asRequest(() -> platforms.live(name)), scenario);
  }

  @Test
  @Requirement(value = "PAG-04", says = "pages are usable by keyboard and screen reader")
  void aKeyboardIsEnough() {
    TestPerson person = TestPerson.anyone();
    PageScenario.Asked asked = platform.opening("c", "LENDER");
    try (Visitor visitor = Chromium.visitor(Device.DESKTOP, service)) {
      visitor.open(asked.link()).keys("Tab", "Enter");
      visitor.page().waitForURL("**#main");
      visitor.tabTo("name").keysOf(person.name()).tabTo("id_number").keysOf(person.idNumber());
      visitor.tabTo("valid_long").keys("Space");
      visitor.tabTo("card_no").keysOf(person.cardNo()).tabTo("mobile").keysOf(person.mobile());
      visitor.submitByKey();
      visitor.tabTo("code").keysOf(scenario.phone(person).code()).submitByKey();
      visitor.tabTo("agree").keys("Space", "Tab").submitByKey();
      visitor.tabTo("typed-secret").keysOf(PageScenario.SECRET);
      visitor.tabTo("typed-again").keysOf(PageScenario.SECRET).submitByKey();
      assertTrue(visitor.text().contains("开户成功"), visitor.text());
      visitor.check("the account, opened by keyboard");
    }
  }

  @Test
  void theShuffledPadIsEnough() {
    platform.customer("c", "LENDER");
    WalkingPlatform.Asked asked = platform.deposit("c", 100_000);
    try (Visitor visitor = Chromium.visitor(Device.PHONE, service)) {
      visitor.open(asked.link()).press("button[data-pad]").look("pad");
      for (char digit : PageScenario.SECRET.toCharArray()) {
        visitor.press(".pad button:text-is('" + digit + "')");
      }
      visitor.press("button[data-needs-script]");
      assertEquals("SUCCEEDED", platform.state(asked.requestNo()));
    }
  }

  @Test
  void withoutScriptsAllWorksButThePasswordAndThePageSaysWhatItNeeds() {
    TestPerson person = TestPerson.anyone();
    String link = platform.opening("c", "LENDER").link();
    try (Visitor visitor = Chromium.visitorWithoutScripts(Device.PHONE, service)) {
      visitor.open(link).fill(person.form()).press(SEND);
      visitor.type("code", scenario.phone(person).code()).press(SEND);
      visitor.page().check("input[name=agree]");
      visitor.press(SEND);
      assertTrue(visitor.text().contains("请允许本页面运行脚本"), visitor.text());
      assertTrue(visitor.page().isDisabled(SEND));
      visitor.picture("without-scripts");
    }
  }

  @Test
  void longWordsLargeAmountsAndLargeTypeBreakNothing() {
    WalkingPlatform wordy = aPlatform("平台".repeat(50));
    wordy.customer("lender", "LENDER");
    wordy.customer("b".repeat(64), "BORROWER");
    String project = wordy.raising("b".repeat(64), 20_000_000, "Supercalifragilistic".repeat(25));
    try (Visitor visitor = Chromium.visitor(Device.PHONE, service)) {
      visitor.open(wordy.bid(project, "lender", 20_000_000).link()).look("long-words");
      visitor.largeType().check("long words, large");
      visitor.open(platform.opening("c", "LENDER").link()).largeType().look("large-type");
    }
  }

  @Test
  void firstVisitsAreLight() {
    platform.customer("c", "LENDER");
    for (String link :
        new String[] {
          platform.opening("d", "LENDER").link(), platform.deposit("c", 100_000).link()
        }) {
      try (Visitor visitor = Chromium.visitor(Device.PHONE, service)) {
        long bytes = visitor.weighing(() -> visitor.open(link));
        assertTrue(bytes < MOST_BYTES, bytes + " bytes of " + visitor.page().title());
      }
    }
  }

  /** From the link, over its redirect, to a form that can be filled in. */
  @Test
  void aFirstVisitOnASlowPhoneIsSoonUsable() {
    String link = platform.opening("c", "LENDER").link();
    try (Visitor visitor = Chromium.visitor(Device.PHONE, service)) {
      slowDown(visitor.page());
      visitor.open(link);

      double usable =
          ((Number)
                  visitor
                      .page()
                      .evaluate(
                          "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"))
              .doubleValue();
      LOG.infof("a first visit on a slow phone is usable after %.0f ms", usable);
      assertTrue(usable < MOST_MILLIS_ON_A_BUSY_MACHINE, usable + " ms");
    }
  }

  /** A quarter of this machine's speed, and a mobile network of 1.6 Mbit/s and 150 ms. */
  private static void slowDown(Page page) {
    CDPSession browser = page.context().newCDPSession(page);
    JsonObject cpu = new JsonObject();
    cpu.addProperty("rate", 4);
    browser.send("Emulation.setCPUThrottlingRate", cpu);
    JsonObject network = new JsonObject();
    network.addProperty("offline", false);
    network.addProperty("latency", 150);
    network.addProperty("downloadThroughput", 200_000);
    network.addProperty("uploadThroughput", 93_750);
    browser.send("Network.enable");
    browser.send("Network.emulateNetworkConditions", network);
  }

  @Test
  void mandatesAndPasswordChangesAreWalkedToo() {
    TestPerson person = platform.customer("c", "LENDER");
    try (Visitor visitor = Chromium.visitor(Device.PHONE, service)) {
      visitor.open(platform.mandate("c").link()).lookInBothLanguages("mandate");
      visitor.press(SEND).look("mandate-code-sent");
      visitor.fill(Map.of("code", scenario.phone(person).code()));
      visitor.type("typed-secret", PageScenario.SECRET).press("button[data-needs-script]");
      visitor.lookInBothLanguages("mandate-done");
      visitor.open(platform.passwordChange("c").link()).lookInBothLanguages("password-change");
      visitor.type("typed-present", PageScenario.SECRET);
      visitor.type("typed-secret", "604815").type("typed-again", "604815").press(SEND);
      visitor.lookInBothLanguages("password-change-done");
    }
  }

  @Test
  @Requirement(value = "PAG-04", says = "pages are usable by keyboard and screen reader")
  void thePolicyOnCustomersInformationIsReadOnAPhone() {
    try (Visitor visitor = Chromium.visitor(Device.PHONE, service)) {
      visitor.open("/pages/policy").lookInBothLanguages("policy");
    }
  }
}
