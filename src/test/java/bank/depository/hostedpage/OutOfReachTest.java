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
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a platform's own page tries in the customer's browser, and cannot. */
@QuarkusTest
@Tag(Chromium.WALK)
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class OutOfReachTest {

  private static final String TRAP = Visitor.PLATFORM + "trap";

  @TestHTTPResource("/")
  URI service;

  @Inject PageScenario scenario;
  @Inject AdmittedPlatforms platforms;

  private WalkingPlatform platform;
  private WalkingPlatform.Asked asked;
  private Visitor visitor;

  @BeforeEach
  void aCustomerIsAsked() {
    platform =
        new WalkingPlatform(service, AtOnce.asRequest(() -> platforms.live("鸿运出借信息服务")), scenario);
    platform.customer("c", "LENDER");
    asked = platform.deposit("c", 100_000);
    visitor = Chromium.visitor(Device.DESKTOP, service).open(asked.link());
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  @Requirement(value = "PAG-01", says = "the platform can neither read nor forge what is entered")
  void thePlatformsPageNeitherFramesNorReadsNorForges() {
    String page = visitor.page().url();
    Page trap = trap(page);

    assertTrue(trap.frames().get(1).url().startsWith("chrome-error:"), trap.frames().get(1).url());
    assertEquals("out of reach", trap.evaluate("() => window.readsTheBank()"));
    trap.click("#forge");
    trap.waitForURL(page);
    assertTrue(trap.innerText("body").contains("请在原来的浏览器里继续"), trap.innerText("body"));
    assertEquals("AWAITING_CUSTOMER", platform.state(asked.requestNo()));
    visitor.type("typed-secret", PageScenario.SECRET).press("button[data-needs-script]");
    assertEquals("SUCCEEDED", platform.state(asked.requestNo()));
    assertTrue(visitor.sent().stream().noneMatch(form -> form.contains(PageScenario.SECRET)));
  }

  private Page trap(String page) {
    visitor
        .page()
        .context()
        .route(
            TRAP,
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody(
                            """
                            <iframe src="%1$s"></iframe>
                            <form method="post" action="%1$s">
                            <input name="csrf" value="guessed"><input name="secret" value="04ab">
                            <button id="forge">forge</button></form>
                            <script>
                            const bank = window.open("%1$s");
                            window.readsTheBank = () => {
                              try { return bank.document.body.innerText; }
                              catch (error) { return "out of reach"; }
                            };
                            </script>
                            """
                                .formatted(page))));
    Page trap = visitor.page().context().newPage();
    // until the bank's page has come, the window is the trap's own
    trap.waitForPopup(() -> trap.navigate(TRAP)).waitForURL(page);
    return trap;
  }

  @Test
  @Requirement(value = "PAG-05", says = "a page session is bound to one operation")
  void aSessionServesItsOwnOperationAlone() {
    String own = visitor.page().url();
    WalkingPlatform.Asked other = platform.deposit("c", 200_000);
    String word = other.link().replaceAll(".*/enter/([^/]+)/.*", "$1");

    visitor.open("/pages/s/" + word + "/confirm");
    assertTrue(visitor.text().contains("请在原来的浏览器里继续"), visitor.text());
    for (String task : new String[] {"opening", "secret-change", "secret-reset"}) {
      assertOffersNothing(own.replaceAll("/confirm$", "/" + task));
    }
    visitor.open(platform.opening("d", "LENDER").link());
    assertOffersNothing(visitor.page().url().replaceAll("/opening$", "/confirm"));
    assertEquals("AWAITING_CUSTOMER", platform.state(other.requestNo()));
  }

  private void assertOffersNothing(String address) {
    visitor.open(address);
    assertTrue(visitor.text().contains("这个链接已失效"), address + visitor.text());
    assertEquals(0, visitor.page().locator("form").count());
  }
}
