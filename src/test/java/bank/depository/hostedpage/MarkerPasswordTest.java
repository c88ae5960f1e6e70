package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.lending.AtOnce;
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
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * Two marker passwords go through every page that takes one: the right way, wrongly, weakly, and
 * unencrypted as from a broken browser. Afterwards they stand in no table, event, log line, error
 * page or answer, and with no outside party. Two, so that digits that stand somewhere by chance are
 * not taken for a leak.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class MarkerPasswordTest {

  private static final String PRESENT = "739582";
  private static final String CHOSEN = "402957";
  private static final Set<String> MARKERS = Set.of(PRESENT, CHOSEN);
  private static final Pattern FORM_WITH_KEY =
      Pattern.compile("<form [^>]*action=\"\\{frame.home}(/[a-z/-]+)\"[^>]*data-key=");
  private static final Pattern VISIBLE_FIELD =
      Pattern.compile("<input(?=[^>]*type=\"password\")[^>]*>");

  @TestHTTPResource("/")
  URI base;

  @Inject @All List<PageTask> pages;
  @Inject HostedOperations operations;
  @Inject PageWalks walks;
  @Inject TablesForTests tables;

  @Inject
  @ConfigProperty(name = "depository.simulators.url")
  URI simulators;

  private final Set<String> formsSent = new TreeSet<>();
  private final List<String> heard = new ArrayList<>();

  @Test
  @Requirement(
      value = "PWD-01",
      says = "the trade password is never shown, logged, sent or returned")
  @Requirement(value = "PWD-02", says = "no third party verifies the trade password")
  void theMarkersAreNowhereAfterEveryPageHadThem() throws Exception {
    try (LogEar ear = LogEar.onEverything()) {
      for (PageTask page : pages) {
        walk(page.orderType());
      }
      heard.addAll(ear.heard());
    }
    heard.addAll(outsideWorld());

    for (String marker : MARKERS) {
      List<String> leaks = heard.stream().filter(said -> said.contains(marker)).limit(3).toList();
      assertEquals(List.of(), leaks, marker);
    }
    assertEquals(Set.of(), inTables(MARKERS));
    assertTrue(
        inTables(Set.of("lender-")).contains("depository.orders.customer_no"),
        "the search finds what is there");
    assertEquals(formsInTemplates(), formsSent, "teach PageWalks the way to each form");
  }

  private void walk(OrderType type) {
    Order order = operations.waiting(type, PRESENT);
    Browser browser = walks.atSecretForm(new Browser(base), order, operations.link(order));
    assertVisibleFieldsAreNeverSent(browser);
    refused(
        browser,
        browser.form(
            PageWalks.action(type),
            Map.of("secret", PRESENT, "again", CHOSEN, "present", PRESENT)));
    refused(
        browser,
        walks.secretForm(browser, type, CHOSEN, PRESENT).with("again", browser.encrypted(CHOSEN)));
    if (type != OrderType.SUB_ACCOUNT_OPENING && type != OrderType.TRADE_PASSWORD_RESET) {
      refused(browser, walks.secretForm(browser, type, CHOSEN, PRESENT));
    }

    browser.send(walks.secretForm(browser, type, PRESENT, CHOSEN));

    assertEquals(200, browser.status(), type + ": " + browser.text());
    assertFalse(operations.now(order).state() == OrderState.AWAITING_CUSTOMER, browser.text());
    formsSent.add(PageWalks.action(type));
    heard.addAll(browser.heard());
  }

  private static void refused(Browser browser, Browser.Form form) {
    browser.send(form);
    assertEquals(422, browser.status(), browser.text());
    browser.get(browser.address());
  }

  private static void assertVisibleFieldsAreNeverSent(Browser browser) {
    Matcher field = VISIBLE_FIELD.matcher(browser.page());
    assertTrue(field.find(), browser.page());
    do {
      assertFalse(field.group().contains(" name="), field.group());
      assertTrue(field.group().contains("autocomplete=\"off\""), field.group());
      assertTrue(field.group().contains("inputmode=\"numeric\""), field.group());
    } while (field.find());
  }

  private Set<String> inTables(Set<String> words) {
    return AtOnce.asRequest(() -> tables.columnsWith(words, List.of(operations.platform())));
  }

  /** What the outside parties were told, as their simulators show it. */
  private List<String> outsideWorld() throws IOException, InterruptedException {
    List<String> told = new ArrayList<>();
    for (String page : List.of("/", "/sms/phones", "/sms/phones/13800138000/messages")) {
      told.add(
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(simulators.resolve(page)).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body());
    }
    return told;
  }

  private static Set<String> formsInTemplates() throws IOException {
    Set<String> actions = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources", "templates"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher form = FORM_WITH_KEY.matcher(Files.readString(file));
        while (form.find()) {
          actions.add(form.group(1));
        }
      }
    }
    return actions;
  }
}
