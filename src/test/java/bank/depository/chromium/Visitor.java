package bank.depository.chromium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Somebody who walks through the pages. On leaving, no page may have complained: no error of a
 * script, none of the content security policy, no request to anyone but the site itself.
 */
public final class Visitor implements AutoCloseable {

  /** Where platforms have their customers come back to. */
  public static final String PLATFORM = "https://platform.example/";

  private static final int MOST_STOPS = 20;

  private static final String HAS_FOCUS =
      "word => [document.activeElement.id, document.activeElement.name].includes(word)";

  private static final String UNSEEN_FOCUS =
      """
      () => getComputedStyle(document.activeElement).outlineStyle === 'none'
        ? document.activeElement.outerHTML.slice(0, 200) : ''
      """;

  private static final String LANGUAGE_SWITCH = "nav a[hreflang]";

  /** What Chromium says of every page whose status is not 200, as pages with faults have. */
  private static final String STATUS_OF_A_PAGE = "Failed to load resource: the server responded";

  private final BrowserContext context;
  private final Device device;
  private final URI site;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> sent = new ArrayList<>();

  Visitor(BrowserContext context, Device device, URI site) {
    this.context = context;
    this.device = device;
    this.site = site;
    context.route(PLATFORM + "**", Visitor::answerAsPlatform);
    context.onRequest(this::watch);
    context.onResponse(this::receive);
    this.page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onConsoleMessage(this::hear);
    page.onPageError(complaints::add);
  }

  private static void answerAsPlatform(Route route) {
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("text/html")
            .setBody("<!doctype html><title>platform</title>"));
  }

  private void watch(Request request) {
    Optional.ofNullable(request.postData()).ifPresent(sent::add);
    boolean isBack = request.url().startsWith(PLATFORM) && request.isNavigationRequest();
    if (!request.url().startsWith(site.toString()) && !isBack) {
      complaints.add("asks another host: " + request.url());
    }
  }

  private void receive(Response response) {
    if (response.status() >= 400 && !response.request().resourceType().equals("document")) {
      complaints.add(response.status() + " of " + response.url());
    }
  }

  private void hear(ConsoleMessage message) {
    boolean isHarmless = message.text().startsWith(STATUS_OF_A_PAGE);
    if (!isHarmless) {
      complaints.add(message.type() + ": " + message.text() + " at " + message.location());
    }
  }

  /** The page as Playwright knows it. */
  public Page page() {
    return page;
  }

  /** All that forms have sent, as it left the browser. */
  public List<String> sent() {
    return sent;
  }

  /** Opens an address of the site, or the same path of a link that was made for another address. */
  public Visitor open(String link) {
    URI uri = URI.create(link);
    page.navigate(site.resolve(uri.getRawPath() + query(uri)).toString());
    return this;
  }

  private static String query(URI uri) {
    return uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
  }

  /** Pages that look again by themselves stay as they are, to be looked at in peace. */
  public Visitor withoutRefresh() {
    page.route(
        "**/confirm",
        route -> {
          APIResponse answer = route.fetch();
          Map<String, String> headers = new HashMap<>(answer.headers());
          headers.remove("refresh");
          route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
        });
    return this;
  }

  /** Types key by key into the field of that id. */
  public Visitor type(String id, String text) {
    Locator field = page.locator("#" + id);
    field.clear();
    field.pressSequentially(text);
    return this;
  }

  /** Pastes into the fields of those ids; what is chosen from a list stays as it is. */
  public Visitor fill(Map<String, String> values) {
    values.forEach(
        (id, value) -> {
          Locator field = page.locator("input#" + id);
          if (field.count() == 1) {
            field.fill(value);
          }
        });
    return this;
  }

  /** Presses keys by their names. */
  public Visitor keys(String... names) {
    for (String name : names) {
      page.keyboard().press(name);
    }
    return this;
  }

  /** Types where the focus is. */
  public Visitor keysOf(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** Goes on by tab to the element of that id or name; every stop on the way can be seen. */
  public Visitor tabTo(String idOrName) {
    for (int stops = 0; stops < MOST_STOPS; stops++) {
      keys("Tab");
      assertEquals("", page.evaluate(UNSEEN_FOCUS), "the focus does not show");
      if (Boolean.TRUE.equals(page.evaluate(HAS_FOCUS, idOrName))) {
        return this;
      }
    }
    throw new AssertionError("no way by tab to " + idOrName);
  }

  /** Sends the form as its fields and buttons do. */
  public Visitor submitByKey() {
    page.waitForNavigation(() -> keys("Enter"));
    return this;
  }

  /** Type twice as large, as customers set it who see badly. */
  public Visitor largeType() {
    page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
    return this;
  }

  /** The bytes that came over the wire meanwhile. */
  public long weighing(Runnable walk) {
    AtomicLong bytes = new AtomicLong();
    CDPSession wire = context.newCDPSession(page);
    wire.send("Network.enable");
    wire.on(
        "Network.loadingFinished",
        told -> bytes.addAndGet(told.get("encodedDataLength").getAsLong()));
    walk.run();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return bytes.get();
  }

  /** Presses the button, or follows the link, that says so. */
  public Visitor press(String selector) {
    page.locator(selector).first().click();
    page.waitForLoadState();
    return this;
  }

  /** The page's language. */
  public String language() {
    return String.valueOf(page.getAttribute("html", "lang"));
  }

  /** The page's text. */
  public String text() {
    return page.innerText("body");
  }

  /** Keeps a picture of the page. */
  public Visitor picture(String name) {
    Pictures.keep(page, device, name);
    return this;
  }

  /** The page, as it stands, suits everyone who may come with this device; and its picture. */
  public Visitor look(String name) {
    return check(name).picture(name);
  }

  /** The page, as it stands, suits everyone who may come with this device. */
  public Visitor check(String name) {
    Looks.fits(page, name, device.narrowest());
    Looks.fits(page, name, device.width());
    if (device.isTouched()) {
      Looks.suitsFingers(page, name);
    }
    Looks.isAccessible(page, name);
    return this;
  }

  /** The same in the page's other language, and back; for pages that can be reloaded. */
  public Visitor lookInBothLanguages(String name) {
    String first = language();
    look(name).press(LANGUAGE_SWITCH);
    assertNotEquals(first, language());
    look(name).press(LANGUAGE_SWITCH);
    assertEquals(first, language());
    return this;
  }

  /** Leaves, without having heard a complaint. */
  @Override
  public void close() {
    context.close();
    assertEquals(List.of(), complaints);
  }
}
