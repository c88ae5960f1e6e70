package bank.depository.reconciliation;

import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.bouncycastle.jcajce.provider.digest.SM3;

/**
 * Writes a check file from the sealed day: CSV in UTF-8, a heading, then a line for each row, each
 * ended by a line feed.
 */
@ApplicationScoped
public class CheckFileContents {

  private final CheckFileLines lines;

  CheckFileContents(CheckFileLines lines) {
    this.lines = lines;
  }

  /** What was written. */
  public record Written(long lines, long sumFen, long bytes, String sha256, String sm3) {}

  /** Writes the file; memory does not grow with its size. Within the platform in scope. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Written write(PlatformId platform, LocalDate day, CheckFileKind kind, OutputStream out) {
    MessageDigest sha256 = sha256();
    MessageDigest sm3 = new SM3.Digest();
    Tally tally = new Tally(new DigestOutputStream(new DigestOutputStream(out, sm3), sha256));
    tally.write(lines.heading(kind));
    lines.stream(platform, day, kind, tally::add);
    return new Written(
        tally.lines,
        tally.sumFen,
        tally.bytes,
        HexFormat.of().formatHex(sha256.digest()),
        HexFormat.of().formatHex(sm3.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Tally {
    private final OutputStream out;
    private long lines;
    private long sumFen;
    private long bytes;

    Tally(OutputStream out) {
      this.out = out;
    }

    void add(CheckFileLines.Line line) {
      write(line.text());
      lines++;
      sumFen = Math.addExact(sumFen, line.amountFen());
    }

    void write(String text) {
      byte[] line = (text + "\n").getBytes(StandardCharsets.UTF_8);
      try {
        out.write(line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      bytes += line.length;
    }
  }
}
