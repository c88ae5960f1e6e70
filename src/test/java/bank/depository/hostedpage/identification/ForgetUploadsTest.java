package bank.depository.hostedpage.identification;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads that a killed node has left in plain. */
class ForgetUploadsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @TempDir Path folder;

  @Test
  void whatRestedTooLongIsDeletedAndWhatIsUploadedStays() throws IOException {
    Path left = rested("left", ForgetUploads.LONGEST_REST.plusMillis(1).toMillis());
    Path edge = rested("edge", ForgetUploads.LONGEST_REST.toMillis());
    Path young = rested("young", 1_000);

    uploads(folder).handle();

    assertFalse(Files.exists(left));
    assertTrue(Files.exists(edge));
    assertTrue(Files.exists(young));
  }

  @Test
  void aFolderThatIsNotThereYetIsNoMatter() {
    assertDoesNotThrow(uploads(folder.resolve("none"))::handle);
  }

  private static ForgetUploads uploads(Path folder) {
    return new ForgetUploads(folder, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Path rested(String name, long millis) throws IOException {
    Path file = Files.writeString(folder.resolve(name), name);
    return Files.setLastModifiedTime(file, FileTime.from(NOW.minusMillis(millis)));
  }
}
