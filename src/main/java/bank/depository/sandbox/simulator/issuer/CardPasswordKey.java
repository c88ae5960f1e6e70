package bank.depository.sandbox.simulator.issuer;

import bank.depository.sandbox.simulator.store.Facts;
import bank.depository.sandbox.simulator.wire.WireRefusal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;

/** The issuer's SM2 key, to which browsers encrypt card passwords. */
final class CardPasswordKey {

  static final String KEY_ID = "issuer-1";

  private static final ECDomainParameters SM2 =
      new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));

  private final BigInteger secret;

  CardPasswordKey(Facts facts) {
    this.secret = new BigInteger(facts.findOrMake("issuer_key", CardPasswordKey::make), 16);
  }

  private static String make() {
    BigInteger secret;
    do {
      secret = new BigInteger(256, new SecureRandom());
    } while (secret.signum() == 0 || secret.compareTo(SM2.getN().subtract(BigInteger.ONE)) >= 0);
    return secret.toString(16);
  }

  /** The public point, hexadecimal, uncompressed. */
  String publicKey() {
    return HexFormat.of().formatHex(SM2.getG().multiply(secret).normalize().getEncoded(false));
  }

  /** The password; refuses what was not encrypted to this key or is not six digits. */
  String open(String keyId, String ciphertext) {
    if (!keyId.equals(KEY_ID)) {
      throw new WireRefusal(400, "UNKNOWN_KEY", "no such key");
    }
    String password = decrypt(HexFormat.of().parseHex(whole(ciphertext)));
    if (!password.matches("[0-9]{6}")) {
      throw unreadable();
    }
    return password;
  }

  private static String whole(String ciphertext) {
    if (ciphertext.length() % 2 != 0) {
      throw unreadable();
    }
    // C1 (64 bytes), C3 (32) and six bytes of C2 without the leading 04 of an uncompressed point.
    return ciphertext.length() == 2 * (64 + 32 + 6) ? "04" + ciphertext : ciphertext;
  }

  private String decrypt(byte[] ciphertext) {
    SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
    engine.init(false, new ECPrivateKeyParameters(secret, SM2));
    try {
      byte[] plain = engine.processBlock(ciphertext, 0, ciphertext.length);
      return new String(plain, StandardCharsets.US_ASCII);
    } catch (CryptoException | IllegalArgumentException notToThisKey) {
      throw unreadable();
    }
  }

  private static WireRefusal unreadable() {
    return new WireRefusal(400, "UNREADABLE_CARD_PASSWORD", "not six digits encrypted to this key");
  }
}
