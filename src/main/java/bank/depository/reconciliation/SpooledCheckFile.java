package bank.depository.reconciliation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A check file on this node's disk, proven to be the one that was signed. To be closed. */
public final class SpooledCheckFile implements AutoCloseable {

  private final CheckFile file;
  private final Path path;

  SpooledCheckFile(CheckFile file, Path path) {
    this.file = file;
    this.path = path;
  }

  /** What it is. */
  public CheckFile file() {
    return file;
  }

  /** Writes all of it, in pieces. */
  public void writeTo(OutputStream out) throws IOException {
    Files.copy(path, out);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
