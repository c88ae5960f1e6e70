package bank.depository.crypto;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** A digest key held in memory. */
final class HmacSm3Key implements MacKey {

  static final int KEY_BYTES = 32;

  private final int version;
  private final KeyParameter key;

  HmacSm3Key(int version, byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("an HMAC-SM3 key has 32 bytes");
    }
    this.version = version;
    this.key = new KeyParameter(key.clone());
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public byte[] mac(byte[] message) {
    HMac hmac = new HMac(new SM3Digest());
    hmac.init(key);
    hmac.update(message, 0, message.length);
    byte[] digest = new byte[hmac.getMacSize()];
    hmac.doFinal(digest, 0);
    return digest;
  }
}
