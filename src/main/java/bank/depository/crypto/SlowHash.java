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

  static final int LANES = 1;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final HashCost cost;
  private final byte[] salt;
  private final byte[] hash;

  private SlowHash(HashCost cost, byte[] salt, byte[] hash) {
    this.cost = cost;
    this.salt = salt;
    this.hash = hash;
  }

  static SlowHash of(byte[] secret, HashCost cost) {
    byte[] salt = RandomTokens.bytes(SALT_BYTES);
    return new SlowHash(cost, salt, argon2(cost, salt, secret));
  }

  static SlowHash parse(byte[] bytes) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      HashCost cost = new HashCost(buffer.getInt(), buffer.getInt());
      byte[] salt = new byte[SALT_BYTES];
      byte[] hash = new byte[HASH_BYTES];
      buffer.get(salt).get(hash);
      return new SlowHash(cost, salt, hash);
    } catch (BufferUnderflowException tooShort) {
      throw new SealBrokenException("not a hash");
    }
  }

  byte[] bytes() {
    return ByteBuffer.allocate(2 * Integer.BYTES + SALT_BYTES + HASH_BYTES)
        .putInt(cost.memoryKib())
        .putInt(cost.iterations())
        .put(salt)
        .put(hash)
        .array();
  }

  boolean isOf(byte[] secret) {
    return MessageDigest.isEqual(hash, argon2(cost, salt, secret));
  }

  boolean costsLessThan(HashCost wanted) {
    return cost.isLessThan(wanted);
  }

  private static byte[] argon2(HashCost cost, byte[] salt, byte[] secret) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withMemoryAsKB(cost.memoryKib())
            .withIterations(cost.iterations())
            .withParallelism(LANES)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    generator.generateBytes(secret, hash);
    return hash;
  }
}
