package bank.depository.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Wraps the key files. It is derived once at the start and never stored. */
final class WrappingKey {

  private static final int SALT_BYTES = 16;
  private static final String SALT_FILE = "wrapping.salt";

  private final byte[] key = new byte[Sm4Gcm.KEY_BYTES];

  WrappingKey(KeyFolder folder, String passphrase) {
    String salt =
        folder.readOrCreate(
            SALT_FILE, () -> HexFormat.of().formatHex(RandomTokens.bytes(SALT_BYTES)));
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withMemoryAsKB(HashCost.LEAST.memoryKib())
            .withIterations(HashCost.LEAST.iterations())
            .withParallelism(SlowHash.LANES)
            .withSalt(HexFormat.of().parseHex(salt.strip()))
            .build());
    argon2.generateBytes(passphrase.getBytes(StandardCharsets.UTF_8), key);
  }

  /** The text of a key file. The purpose and the version are bound in: a file cannot be renamed. */
  String wrap(String purpose, int version, byte[] material) {
    return Base64.getEncoder().encodeToString(Sm4Gcm.seal(key, material, place(purpose, version)));
  }

  byte[] unwrap(String purpose, int version, String text) {
    try {
      return Sm4Gcm.open(key, Base64.getDecoder().decode(text.strip()), place(purpose, version));
    } catch (IllegalArgumentException | SealBrokenException broken) {
      throw new IllegalStateException(
          "the key "
              + purpose
              + ", version "
              + version
              + ", does not open: another passphrase, or a damaged file",
          broken);
    }
  }

  private static byte[] place(String purpose, int version) {
    return SealContext.of("wrapped-key", purpose, Integer.toString(version)).bytes();
  }
}
