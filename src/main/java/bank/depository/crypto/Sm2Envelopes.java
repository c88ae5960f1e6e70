package bank.depository.crypto;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.util.BigIntegers;

/**
 * The bank's side of secrets that a browser encrypts (PWD-03): a fresh SM2 key for each session,
 * whose private half is kept only wrapped and bound to that session.
 */
@Singleton
public final class Sm2Envelopes {

  /** The longest secret. */
  public static final int MAX_SECRET_BYTES = 256;

  private static final int KEY_BYTES = 32;
  private static final int COORDINATES_BYTES = 64;
  private static final int DIGEST_BYTES = 32;
  private static final byte UNCOMPRESSED = 4;
  private static final ECNamedDomainParameters CURVE =
      new ECNamedDomainParameters(
          GMObjectIdentifiers.sm2p256v1, CustomNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1));

  private final Keys keys;

  Sm2Envelopes(Keys keys) {
    this.keys = keys;
  }

  /** A fresh envelope that opens only for that session. */
  public Sm2Envelope create(String sessionId) {
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(CURVE, new SecureRandom()));
    var pair = generator.generateKeyPair();
    byte[] point = ((ECPublicKeyParameters) pair.getPublic()).getQ().getEncoded(false);
    byte[] secret =
        BigIntegers.asUnsignedByteArray(
            KEY_BYTES, ((ECPrivateKeyParameters) pair.getPrivate()).getD());
    SealingKey wrapping = keys.sealingKey(SealingPurpose.SESSION_WRAPPING);
    byte[] wrapped = wrapping.seal(secret, context(sessionId));
    Arrays.fill(secret, (byte) 0);
    return new Sm2Envelope(HexFormat.of().formatHex(point), wrapped);
  }

  /**
   * What the browser encrypted, for the caller to wipe. Refuses what cannot be opened with {@code
   * SECRET_UNREADABLE}.
   *
   * @param ciphertextHex as {@code sm2.doEncrypt(secret, publicKey, 1)} of {@code sm-crypto-v2}
   *     gives it: point without its leading byte, digest, ciphertext (C1 C3 C2)
   */
  public byte[] open(String sessionId, byte[] wrappedPrivateKey, String ciphertextHex) {
    byte[] ciphertext = parse(ciphertextHex);
    byte[] secret =
        keys.open(SealingPurpose.SESSION_WRAPPING, wrappedPrivateKey, context(sessionId));
    try {
      SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
      engine.init(false, new ECPrivateKeyParameters(new BigInteger(1, secret), CURVE));
      return engine.processBlock(ciphertext, 0, ciphertext.length);
    } catch (InvalidCipherTextException | RuntimeException unreadable) {
      throw new Refusal(ErrorCode.SECRET_UNREADABLE);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private static byte[] parse(String hex) {
    int shortest = COORDINATES_BYTES + DIGEST_BYTES + 1;
    int bytes = hex.length() / 2;
    if (bytes < shortest || bytes >= shortest + MAX_SECRET_BYTES) {
      throw new Refusal(ErrorCode.SECRET_UNREADABLE);
    }
    try {
      byte[] withPrefix = HexFormat.of().parseHex("00" + hex);
      withPrefix[0] = UNCOMPRESSED;
      return withPrefix;
    } catch (IllegalArgumentException malformed) {
      throw new Refusal(ErrorCode.SECRET_UNREADABLE);
    }
  }

  private static SealContext context(String sessionId) {
    return SealContext.of("sm2-envelope", sessionId);
  }
}
