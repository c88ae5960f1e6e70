package bank.depository.chromium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Every page that a test came to, kept for the check of its HTML; of those alike, one. */
public final class SeenPages {

  /** Where they are kept. */
  public static final Path FOLDER = Path.of("target", "seen-pages");

  private SeenPages() {}

  /** Keeps what was answered, where that is a page. */
  public static void keep(String answer) {
    if (!answer.stripLeading().toLowerCase(java.util.Locale.ROOT).startsWith("<!doctype html")) {
      return;
    }
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(nameOf(answer) + ".html"), answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pages that differ in numbers, names and secrets alone have the same name. */
  private static UUID nameOf(String page) {
    String shape = page.replaceAll("[A-Za-z0-9_+/=.-]{16,}", "x").replaceAll("[0-9]+", "0");
    return UUID.nameUUIDFromBytes(shape.getBytes(StandardCharsets.UTF_8));
  }
}
