package bank.depository.chromium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who walks through the pages. On leaving, no page may have complained: no error of a
 * script, none of the content security policy, no request to anyone but the site itself.
 */
public final class Visitor implements AutoCloseable {

  /** Where platforms have their customers come back to. */
  public static final String PLATFORM = "https://platform.example/";

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

  private void hear(ConsoleMessage message) {
    boolean isHarmless =
        message.type().equals("log") || message.text().startsWith(STATUS_OF_A_PAGE);
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

  /** Types key by key into the field of that id. */
  public Visitor type(String id, String text) {
    Locator field = page.locator("#" + id);
    field.clear();
    field.pressSequentially(text);
    return this;
  }

  /** Presses the button, or follows the link, that says so. */
  public Visitor press(String selector) {
    page.locator(selector).first().click();
    page.waitForLoadState();
    return this;
  }

  /** The page's text. */
  public String text() {
    return page.innerText("body");
  }

  /** The page, as it stands, suits everyone who may come with this device. */
  public Visitor look(String name) {
    Looks.fits(page, name, device.narrowest());
    Looks.fits(page, name, device.width());
    if (device.isTouched()) {
      Looks.suitsFingers(page, name);
    }
    Looks.isAccessible(page, name);
    Pictures.keep(page, device, name);
    return this;
  }

  /** The same in the page's other language, and back; for pages that can be reloaded. */
  public Visitor lookInBothLanguages(String name) {
    look(name);
    press(LANGUAGE_SWITCH);
    look(name);
    return press(LANGUAGE_SWITCH);
  }

  /** Leaves, without having heard a complaint. */
  @Override
  public void close() {
    context.close();
    assertEquals(List.of(), complaints);
  }
}
