package bank.depository.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a check file to this node's disk and proves that it is the one that was signed. */
@ApplicationScoped
class SpoolCheckFile {

  private final CheckFileQueries manifests;
  private final CheckFileContents contents;

  SpoolCheckFile(CheckFileQueries manifests, CheckFileContents contents) {
    this.manifests = manifests;
    this.contents = contents;
  }

  /** The file. Refuses {@code CHECK_FILE_NOT_READY}. */
  @Transactional
  public SpooledCheckFile handle(CheckFileLinks.Target target) {
    CheckFile file = manifests.handle(target.platform(), target.day(), target.kind()).file();
    try {
      Path path = Files.createTempFile("check-file", ".csv");
      try {
        requireSigned(file, written(target, path));
        return new SpooledCheckFile(file, path);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(path);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CheckFileContents.Written written(CheckFileLinks.Target target, Path path)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
      return contents.write(target.platform(), target.day(), target.kind(), out);
    }
  }

  private static void requireSigned(CheckFile file, CheckFileContents.Written written) {
    if (!written.sha256().equals(file.sha256()) || !written.sm3().equals(file.sm3())) {
      throw new IllegalStateException(
          "check file " + file.kind() + " of " + file.businessDay() + " differs from its manifest");
    }
  }
}
