package bank.depository.chromium;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Keeps pictures of pages below {@code docs/pictures/}, where {@code -Dpictures} asks for them; so
 * that running the tests changes no file.
 */
final class Pictures {

  private static final Path FOLDER = Path.of("docs", "pictures");

  private Pictures() {}

  /** Keeps the whole page under that name: the phone's in Chinese, the desk's in English. */
  static void keep(Page page, Device device, String name) {
    String lang = String.valueOf(page.getAttribute("html", "lang"));
    boolean kept = device == Device.PHONE ? lang.startsWith("zh") : lang.equals("en");
    if (System.getProperty("pictures") != null && kept) {
      String file = name + (device == Device.PHONE ? "-phone.png" : "-desktop.png");
      page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)).setFullPage(true));
    }
  }
}
