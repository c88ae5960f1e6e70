package bank.depository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.chromium.SeenPages;
import bank.depository.crypto.NodeTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The HTML of every page that the tests came to, under the checker of the W3C (Nu). */
class PagesAreValidIT {

  /** The unit tests come to far more; fewer means that they were not run. */
  private static final int FEWEST_PAGES = 60;

  private static final int TIMEOUT_SECONDS = 180;

  private static Path checker = Path.of("");

  @BeforeAll
  static void install() {
    checker =
        NodeTools.withPackages("pages", "vnu-jar@26.9.27")
            .folder()
            .resolve(Path.of("node_modules", "vnu-jar", "build", "dist", "vnu.jar"));
  }

  @Test
  @Requirement(value = "PAG-04", says = "the HTML of every page is valid")
  void everyPageIsValidHtml() throws IOException {
    try (Stream<Path> pages = Files.list(SeenPages.FOLDER)) {
      long seen = pages.count();
      assertTrue(seen >= FEWEST_PAGES, "only " + seen + " pages: run the unit tests before");
    }

    assertEquals("", complaintsOf(SeenPages.FOLDER));
  }

  @Test
  void aPageWithAFaultIsFound(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("faulty.html"),
        "<!doctype html><html lang=\"en\"><head><title>t</title></head><body><p><div></p></body></html>");

    String complaints = complaintsOf(folder);

    assertTrue(complaints.contains("Unclosed element"), complaints);
  }

  private static String complaintsOf(Path folder) throws IOException {
    Path output = Files.createTempFile("pages", ".out");
    try {
      Process process =
          new ProcessBuilder(
                  List.of(
                      ProcessHandle.current().info().command().orElse("java"),
                      "-Xss8m",
                      "-jar",
                      checker.toString(),
                      "--skip-non-html",
                      "--errors-only",
                      "--format",
                      "gnu",
                      folder.toString()))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return "no end after " + TIMEOUT_SECONDS + " s";
      }
      return Files.readString(output);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    } finally {
      Files.delete(output);
    }
  }
}
