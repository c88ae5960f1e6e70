package bank.depository.crypto;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash with what it cost, as bytes: memory, iterations, salt and hash. Never stored
 * bare.
 */
final class SlowHash {

  /** 19 MiB and two passes: the first choice of OWASP's password storage rules. */
  static final int MEMORY_KIB = 19 * 1024;

  static final int ITERATIONS = 2;
  static final int LANES = 1;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final int memoryKib;
  private final int iterations;
  private final byte[] salt;
  private final byte[] hash;

  private SlowHash(int memoryKib, int iterations, byte[] salt, byte[] hash) {
    this.memoryKib = memoryKib;
    this.iterations = iterations;
    this.salt = salt;
    this.hash = hash;
  }

  static SlowHash of(byte[] secret) {
    byte[] salt = RandomTokens.bytes(SALT_BYTES);
    return new SlowHash(MEMORY_KIB, ITERATIONS, salt, argon2(MEMORY_KIB, ITERATIONS, salt, secret));
  }

  static SlowHash parse(byte[] bytes) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      int memoryKib = buffer.getInt();
      int iterations = buffer.getInt();
      byte[] salt = new byte[SALT_BYTES];
      byte[] hash = new byte[HASH_BYTES];
      buffer.get(salt).get(hash);
      return new SlowHash(memoryKib, iterations, salt, hash);
    } catch (BufferUnderflowException tooShort) {
      throw new SealBrokenException("not a hash");
    }
  }

  byte[] bytes() {
    return ByteBuffer.allocate(2 * Integer.BYTES + SALT_BYTES + HASH_BYTES)
        .putInt(memoryKib)
        .putInt(iterations)
        .put(salt)
        .put(hash)
        .array();
  }

  boolean isOf(byte[] secret) {
    return MessageDigest.isEqual(hash, argon2(memoryKib, iterations, salt, secret));
  }

  boolean costsLessThanToday() {
    return memoryKib < MEMORY_KIB || iterations < ITERATIONS;
  }

  private static byte[] argon2(int memoryKib, int iterations, byte[] salt, byte[] secret) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withMemoryAsKB(memoryKib)
            .withIterations(iterations)
            .withParallelism(LANES)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    generator.generateBytes(secret, hash);
    return hash;
  }
}
