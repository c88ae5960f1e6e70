package bank.depository.payment.spi;

import bank.depository.payment.PaymentChannel.ChannelUnavailable;
import bank.depository.payment.PaymentChannel.Settlement;
import bank.depository.payment.PaymentChannel.SettlementFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A settlement's file, laid down on this node's disk before anything of it is believed. */
final class SpooledFile implements SettlementFile {

  /** The longest line that is read; the wire's own are shorter by far. */
  static final int MAX_LINE_CHARS = 1_000;

  /** Reads a line. */
  @FunctionalInterface
  interface LineReader {
    Settlement.Line read(int no, String text);
  }

  private final Path path;
  private final LineReader reader;

  private SpooledFile(Path path, LineReader reader) {
    this.path = path;
    this.reader = reader;
  }

  /** Lays the bytes down. Refuses bytes that have not that digest. */
  static SpooledFile of(InputStream bytes, byte[] expectedSha256, LineReader reader)
      throws IOException {
    Path path = Files.createTempFile("settlement", ".ndjson");
    try {
      if (!MessageDigest.isEqual(expectedSha256, copied(bytes, path))) {
        throw new ChannelUnavailable("the settlement's file does not fit its digest");
      }
      return new SpooledFile(path, reader);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  private static byte[] copied(InputStream bytes, Path path) throws IOException {
    MessageDigest sha256 = sha256();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), sha256)) {
      bytes.transferTo(out);
    }
    return sha256.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Stream<Settlement.Line> lines() {
    try {
      AtomicInteger no = new AtomicInteger();
      return Files.lines(path, StandardCharsets.UTF_8)
          .map(SpooledFile::bounded)
          .map(line -> reader.read(no.incrementAndGet(), line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bounded(String line) {
    if (line.length() > MAX_LINE_CHARS) {
      throw new ChannelUnavailable("a line of the settlement's file is too long");
    }
    return line;
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
