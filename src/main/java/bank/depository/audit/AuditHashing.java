package bank.depository.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * The hash of an entry: SM3 over its number (8 bytes), actor, act, object and details (each as
 * UTF-8 behind its length in 4 bytes), its time in microseconds since 1970 (8 bytes) and the hash
 * before.
 */
final class AuditHashing {

  private AuditHashing() {}

  static ChainHash hash(long no, Act act, ChainHash previous) {
    return hash(
        no,
        List.of(act.actor().value(), act.name(), act.object(), act.details()),
        act.at(),
        previous);
  }

  /** Whether a row found in storage, chained to {@code previous}, has the hash of what it says. */
  static boolean fits(AuditStore.Row row, ChainHash previous) {
    List<String> texts = List.of(row.actor(), row.act(), row.object(), row.details());
    return Arrays.equals(hash(row.no(), texts, row.happenedAt(), previous).bytes(), row.hash());
  }

  private static ChainHash hash(long no, List<String> texts, Instant at, ChainHash previous) {
    SM3Digest digest = new SM3Digest();
    add(digest, Long.BYTES, no);
    texts.forEach(text -> add(digest, text));
    add(digest, Long.BYTES, ChronoUnit.MICROS.between(Instant.EPOCH, at));
    digest.update(previous.bytes(), 0, 32);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return new ChainHash(hash);
  }

  private static void add(SM3Digest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(digest, Integer.BYTES, bytes.length);
    digest.update(bytes, 0, bytes.length);
  }

  private static void add(SM3Digest digest, int size, long number) {
    byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    digest.update(bytes, Long.BYTES - size, size);
  }
}
