package bank.depository.demo;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;

/**
 * What the page's script does with a trade password: encrypts it by SM2 (C1C3C2) to the key that
 * the page shows.
 */
final class PasswordEnvelope {

  private PasswordEnvelope() {}

  /**
   * The encrypted password as the page's script writes it: hexadecimal, without the leading 04 of
   * the point.
   */
  static String seal(String password, String publicKeyHex) {
    X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
    ECDomainParameters domain =
        new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
    ECPublicKeyParameters key =
        new ECPublicKeyParameters(
            curve.getCurve().decodePoint(HexFormat.of().parseHex(publicKeyHex)), domain);
    SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
    engine.init(true, new ParametersWithRandom(key, new SecureRandom()));
    byte[] plain = password.getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(engine.processBlock(plain, 0, plain.length)).substring(2);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }
}
