package bank.depository.reconciliation;

import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;

/**
 * Reads a check file's bytes from the sealed day and proves that they are those that were signed.
 */
@ApplicationScoped
public class ReadCheckFile {

  private final CheckFileQueries manifests;
  private final CheckFileContents contents;

  ReadCheckFile(CheckFileQueries manifests, CheckFileContents contents) {
    this.manifests = manifests;
    this.contents = contents;
  }

  /**
   * The bytes. Refuses {@code CHECK_FILE_NOT_READY}.
   *
   * @throws IllegalStateException where the sealed day no longer gives the file that was signed
   */
  @Transactional
  public byte[] handle(PlatformId platform, LocalDate day, CheckFileKind kind) {
    CheckFile file = manifests.handle(platform, day, kind).file();
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.toIntExact(file.bytes()));
    CheckFileContents.Written written = contents.write(platform, day, kind, out);
    if (!written.sha256().equals(file.sha256())) {
      throw new IllegalStateException(
          "check file " + kind + " of " + day + " differs from its manifest");
    }
    return out.toByteArray();
  }
}
