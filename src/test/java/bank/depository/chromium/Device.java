package bank.depository.chromium;

import com.microsoft.playwright.Browser;

/** What a page is looked at with. */
public enum Device {
  /** A cheap phone, held upright; its pages are also looked at on the narrowest screen sold. */
  PHONE(390, 844, 320, true),
  /** A desk with a mouse and a keyboard. */
  DESKTOP(1280, 900, 1280, false);

  private final int width;
  private final int height;
  private final int narrowest;
  private final boolean touched;

  Device(int width, int height, int narrowest, boolean touched) {
    this.width = width;
    this.height = height;
    this.narrowest = narrowest;
    this.touched = touched;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int narrowest() {
    return narrowest;
  }

  boolean isTouched() {
    return touched;
  }

  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setDeviceScaleFactor(touched ? 2 : 1)
        .setIsMobile(touched)
        .setHasTouch(touched);
  }
}
