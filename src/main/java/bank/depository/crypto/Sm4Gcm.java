package bank.depository.crypto;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * SM4 (GB/T 32907) in Galois/Counter Mode with a random nonce before the ciphertext. A key must be
 * renewed before 2³² uses, or a nonce could come twice (NIST SP 800-38D, 8.3).
 */
final class Sm4Gcm {

  static final int KEY_BYTES = 16;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** What a sealed thing has more than what was sealed. */
  static final int MORE_BYTES = NONCE_BYTES + TAG_BITS / Byte.SIZE;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Sm4Gcm() {}

  static byte[] newKey() {
    return randomBytes(KEY_BYTES);
  }

  static byte[] seal(byte[] key, byte[] plain, byte[] associated) {
    byte[] nonce = randomBytes(NONCE_BYTES);
    GCMModeCipher cipher = cipher(true, key, nonce, associated);
    byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
    try {
      int written = cipher.processBytes(plain, 0, plain.length, sealed, NONCE_BYTES);
      cipher.doFinal(sealed, NONCE_BYTES + written);
      return sealed;
    } catch (InvalidCipherTextException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static byte[] open(byte[] key, byte[] sealed, byte[] associated) {
    if (sealed.length < MORE_BYTES) {
      throw new SealBrokenException("too short for a sealed thing");
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    GCMModeCipher cipher = cipher(false, key, nonce, associated);
    int length = sealed.length - NONCE_BYTES;
    byte[] plain = new byte[cipher.getOutputSize(length)];
    try {
      int written = cipher.processBytes(sealed, NONCE_BYTES, length, plain, 0);
      cipher.doFinal(plain, written);
      return plain;
    } catch (InvalidCipherTextException broken) {
      throw new SealBrokenException("not as it was sealed, or not where it was sealed for");
    }
  }

  private static GCMModeCipher cipher(
      boolean encrypt, byte[] key, byte[] nonce, byte[] associated) {
    GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(encrypt, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, associated));
    return cipher;
  }

  private static byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
