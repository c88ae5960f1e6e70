package bank.depository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.opentest4j.TestAbortedException;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ToolsTest {

  @Test
  void aMissingToolSkipsTheTest() {
    withProperty(
        "tools.required",
        null,
        () ->
            assertThrows(TestAbortedException.class, () -> Tools.PDFSIG.orSkip(Optional.empty())));
  }

  @Test
  void aMissingToolThatIsRequiredFailsTheTest() {
    withProperty(
        "tools.required",
        "true",
        () -> assertThrows(AssertionError.class, () -> Tools.PDFSIG.orSkip(Optional.empty())));
  }

  @Test
  void theBrowserIsAskedForByItsOwnSwitch() {
    withProperty(
        "browser.required",
        "",
        () -> assertThrows(AssertionError.class, () -> Tools.CHROMIUM.orSkip(Optional.empty())));
  }

  @Test
  void aToolThatIsThereIsGiven() {
    Path there = Path.of("there");

    assertEquals(there, Tools.NODE.orSkip(Optional.of(there)));
  }

  private static void withProperty(String name, @Nullable String value, Runnable check) {
    String before = System.getProperty(name);
    set(name, value);
    try {
      check.run();
    } finally {
      set(name, before);
    }
  }

  private static void set(String name, @Nullable String value) {
    if (value == null) {
      System.clearProperty(name);
    } else {
      System.setProperty(name, value);
    }
  }
}
