package bank.depository.chromium;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotScale;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Keeps pictures of pages below {@code docs/pictures/}, where {@code -Dpictures} asks for them; so
 * that running the tests changes no file.
 */
final class Pictures {

  private static final Path FOLDER = Path.of("docs", "pictures");

  /** What is below this on a page is not kept. */
  private static final int MOST_HEIGHT = 1_900;

  private Pictures() {}

  /** Keeps the page under that name: the phone's in Chinese, the desk's in English. */
  static void keep(Page page, Device device, String name) {
    if (System.getProperty("pictures") == null) {
      return;
    }
    String lang = String.valueOf(page.getAttribute("html", "lang"));
    boolean inOneLanguage = page.locator("nav a[hreflang]").count() == 0;
    if (inOneLanguage || lang.equals(device == Device.PHONE ? "zh-CN" : "en")) {
      String size = device == Device.PHONE ? "-phone.png" : "-desktop.png";
      write(FOLDER.resolve(name + size), shot(page));
    }
  }

  private static byte[] shot(Page page) {
    int height = (int) page.evaluate("() => document.documentElement.scrollHeight");
    int width = page.viewportSize().width;
    return page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setClip(0, 0, width, Math.min(height, MOST_HEIGHT))
            .setScale(ScreenshotScale.CSS));
  }

  private static void write(Path file, byte[] png) {
    try {
      Files.createDirectories(FOLDER);
      ImageIO.write(
          FewColors.of(ImageIO.read(new ByteArrayInputStream(png))), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
