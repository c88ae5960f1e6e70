package bank.depository.chromium;

import bank.depository.Tools;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one Chromium of this JVM, as Debian ships it. It reaches this machine alone: every other name
 * does not resolve. Without Chromium the test that asks is skipped, or fails where it is required.
 */
public final class Chromium {

  /** The tag of tests that need it. */
  public static final String WALK = "walk";

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-lcd-text",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");

  private static @Nullable Browser running;

  private Chromium() {}

  /** Somebody with that device who begins with nothing: no cookie, no cache. */
  public static Visitor visitor(Device device, URI site) {
    return new Visitor(running().newContext(device.options()), device, site);
  }

  /** The same, and the browser runs no scripts. */
  public static Visitor visitorWithoutScripts(Device device, URI site) {
    return new Visitor(
        running().newContext(device.options().setJavaScriptEnabled(false)), device, site);
  }

  private static synchronized Browser running() {
    Browser browser = running;
    if (browser == null) {
      browser = launched();
      running = browser;
    }
    return browser;
  }

  /** Ends with this JVM, whose end its driver notices. */
  private static Browser launched() {
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(Tools.CHROMIUM.orSkip())
            .setHeadless(true)
            .setArgs(ARGUMENTS);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return playwright.chromium().launch(options);
  }
}
