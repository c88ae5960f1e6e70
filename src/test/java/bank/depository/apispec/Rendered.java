package bank.depository.apispec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A checked-in file that follows from others. {@code -Drender} writes it; otherwise it must be what
 * would be written.
 */
final class Rendered {

  private Rendered() {}

  static void hold(Path file, String rendered) throws IOException {
    if (System.getProperty("render") != null) {
      Files.writeString(file, rendered);
    }
    assertEquals(
        rendered,
        Files.readString(file),
        () -> file + " does not follow from what it is rendered from; run its test with -Drender");
  }
}
