package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.order.Order;
import bank.depository.order.OrderState;
import bank.depository.order.OrderType;
import bank.depository.sandbox.OutsideWorldResource;
import io.quarkus.arc.All;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds on the pages of every operation: forged, crossed, replayed and reordered forms do
 * nothing, a form that is sent twice or whose answer is lost acts once, and each time the customer
 * reads what happened.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class EveryPageTest {

  private static final String SECRET = PageScenario.SECRET;
  private static final String CHOSEN = "402857";
  private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

  @TestHTTPResource("/")
  URI base;

  @Inject @All List<PageTask> pages;
  @Inject HostedOperations operations;
  @Inject PageWalks walks;

  @Test
  void noPageIsForgottenHere() {
    Set<OrderType> all = pages.stream().map(PageTask::orderType).collect(Collectors.toSet());

    assertEquals(all, HostedOperations.types(), "teach HostedOperations the way to each page");
  }

  @ParameterizedTest
  @MethodSource("bank.depository.hostedpage.HostedOperations#types")
  @Requirement(value = "PAG-01", says = "the platform can neither read nor forge what is entered")
  @Requirement(value = "PAG-05", says = "a page session is bound to one operation")
  @Requirement(value = "PAG-05", says = "a page session expires")
  void aFormThatTheCustomersOwnBrowserDidNotFillInDoesNothing(OrderType type) {
    Order order = operations.waiting(type, SECRET);
    Browser browser = walks.atSecretForm(new Browser(base), order, operations.link(order));
    Browser.Form form = walks.secretForm(browser, type, SECRET, CHOSEN);

    assertRefused(new Browser(base).send(form), 403, "another browser");
    assertRefused(browser.tab().send(form.with("csrf", "")), 403, "no token");
    assertRefused(browser.tab().send(form.with("csrf", "A".repeat(43))), 403, "a made-up token");
    assertRefused(
        browser.tab().saying("Sec-Fetch-Site", "cross-site").send(form), 403, "another site");
    assertOtherOperationsAreClosed(browser, form, type);
    assertAnotherCustomersFormsAreRefused(form);
    assertNothingHappened(order);

    operations.runOut(order);
    assertRefused(browser.send(form), 410, "too late");
    assertTrue(browser.text().contains("已经超时"), browser.text());
    assertNothingHappened(order);
  }

  private void assertAnotherCustomersFormsAreRefused(Browser.Form myForm) {
    Order theirs = operations.waiting(OrderType.SANDBOX_DAY_END, CHOSEN);
    Browser they = walks.atSecretForm(new Browser(base), theirs, operations.link(theirs));
    Browser.Form theirForm = walks.secretForm(they, theirs.type(), CHOSEN, CHOSEN);

    assertRefused(they.tab().send(myForm), 403, "their browser on my page");
    Browser.Form withTheirToken = myForm.with("csrf", theirForm.field("csrf"));
    assertRefused(they.tab().send(withTheirToken), 403, "with their token");
    Browser.Form onTheirPage = new Browser.Form(theirForm.action(), myForm.fields());
    assertRefused(they.tab().send(onTheirPage), 403, "my token on their page");
    assertNothingHappened(theirs);
  }

  @ParameterizedTest
  @MethodSource("bank.depository.hostedpage.HostedOperations#types")
  @Requirement(
      value = "PAG-05",
      says = "a form that is sent twice, out of turn or without an answer acts once")
  @Requirement(value = "PAG-06", says = "pages for bid, repayment and guarantor repayment")
  @Requirement(value = "PAG-06", says = "pages for granting and revoking a mandate")
  @Requirement(value = "PAG-06", says = "a page for closing an account")
  void aFormActsOnceHoweverOftenItIsSentAndTheBackButtonShowsWhatHappened(OrderType type) {
    Order order = operations.waiting(type, SECRET);
    Browser browser = walks.atSecretForm(new Browser(base), order, operations.link(order));
    String page = browser.address();
    Browser tab = browser.tab();
    Browser.Form form = walks.secretForm(browser, type, SECRET, CHOSEN);

    browser.sendAndHangUp(form);
    assertExplains(browser.send(form));
    awaitDone(order);
    List<String> journal = operations.journal(order);
    String outcome = browser.get(page).text();
    assertExplains(browser.send(form));
    assertExplains(tab.send(form));

    assertEquals(200, browser.get(page).status());
    assertEquals(journal, operations.journal(order));
    assertFalse(browser.page().contains("data-key="), "nothing is asked again");
    assertTrue(outcome.length() > 0 && browser.get(page).text().equals(outcome), outcome);
    assertEquals(
        1, operations.spentChecks(order) + (takesNoCheck(type) ? 1 : 0), "one proof was spent");
  }

  @Test
  @Requirement(
      value = "PAG-05",
      says = "a form that is sent twice, out of turn or without an answer acts once")
  void aStepOutOfTurnLeadsToThePresentOne() {
    assertStepsKeepTheirOrder(
        operations.waiting(OrderType.SUB_ACCOUNT_OPENING, SECRET),
        "/opening",
        List.of("code", "codes", "correction", "consent", "secret"));
    assertStepsKeepTheirOrder(
        operations.waiting(OrderType.TRADE_PASSWORD_RESET, SECRET),
        "/secret-reset",
        List.of("code", "codes", "correction", "secret"));
  }

  private void assertStepsKeepTheirOrder(Order order, String path, List<String> laterSteps) {
    Browser browser = new Browser(base).open(operations.link(order));
    Browser.Form first = browser.form(path + "/identity", Map.of());
    String home = first.action().substring(0, first.action().length() - "/identity".length());
    for (String step : laterSteps) {
      browser.send(
          new Browser.Form(home + "/" + step, first.fields())
              .with("code", "123456")
              .with("agree", "yes")
              .with("secret", "00")
              .with("again", "00")
              .with("key_id", order.id().toString()));
      assertEquals(200, browser.status(), step);
      assertTrue(browser.page().contains(path + "/identity"), step + ": " + browser.text());
    }
    assertNothingHappened(order);
  }

  /** A form of this page does nothing at the addresses of other operations. */
  private void assertOtherOperationsAreClosed(Browser browser, Browser.Form form, OrderType type) {
    String home = form.action().replaceFirst("(/pages/s/[^/]+)/.*", "$1");
    for (String other :
        List.of(
            "/confirm",
            "/confirm/codes",
            "/opening/secret",
            "/proof/code",
            "/secret-change",
            "/secret-reset/secret")) {
      if (PageWalks.folders(type).stream().noneMatch(other::startsWith)) {
        assertRefused(
            browser.tab().send(new Browser.Form(home + other, form.fields())), 404, other);
      }
    }
  }

  private static void assertRefused(Browser browser, int status, String why) {
    assertEquals(status, browser.status(), why + ": " + browser.text());
    assertExplains(browser);
  }

  /** A page of the bank that tells in words what happened, whatever it was. */
  private static void assertExplains(Browser browser) {
    assertNotEquals(500, browser.status(), browser.text());
    assertTrue(browser.page().contains("<h1"), browser.page());
    assertTrue(browser.header("content-type").startsWith("text/html"), browser.page());
  }

  private void assertNothingHappened(Order order) {
    assertTrue(
        EnumSet.of(OrderState.AWAITING_CUSTOMER, OrderState.EXPIRED)
            .contains(operations.now(order).state()));
    assertEquals(List.of(), operations.journal(order));
    assertEquals(0, operations.spentChecks(order));
  }

  private void awaitDone(Order order) {
    long begun = System.nanoTime();
    while (operations.now(order).state() == OrderState.AWAITING_CUSTOMER
        || operations.now(order).state() == OrderState.PROCESSING) {
      assertTrue(System.nanoTime() - begun < PATIENCE_NANOS, "not done: " + order.type());
      Thread.onSpinWait();
    }
  }

  private static boolean takesNoCheck(OrderType type) {
    return type == OrderType.SUB_ACCOUNT_OPENING || type == OrderType.TRADE_PASSWORD_RESET;
  }
}
