package bank.depository.crypto.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A public key with the one algorithm it is for: a platform's, or ours as we publish it. Safe for
 * use by many threads.
 */
public final class VerificationKey {

  private static final String PEM_TYPE = "PUBLIC KEY";
  private static final int UNCOMPRESSED_POINT_BYTES = 65;

  private final SignatureAlgorithm algorithm;
  private final AsymmetricKeyParameter key;

  private VerificationKey(AsymmetricKeyParameter key) {
    if (key.isPrivate()) {
      throw KeyForms.unusable("this is a private key");
    }
    this.algorithm = KeyForms.algorithmOf(key);
    this.key = key;
  }

  static VerificationKey of(AsymmetricKeyParameter key) {
    return new VerificationKey(key);
  }

  /**
   * From the PEM text of a SubjectPublicKeyInfo ({@code BEGIN PUBLIC KEY}). Refuses anything else
   * with {@code SIGNING_KEY_UNUSABLE}.
   */
  public static VerificationKey fromPem(String pem) {
    return fromSpki(KeyForms.fromPem(PEM_TYPE, pem));
  }

  /**
   * From a SubjectPublicKeyInfo in DER. Refuses anything else with {@code SIGNING_KEY_UNUSABLE}.
   */
  public static VerificationKey fromSpki(byte[] der) {
    AsymmetricKeyParameter key;
    try {
      key = PublicKeyFactory.createKey(der);
    } catch (IOException | RuntimeException malformed) {
      throw KeyForms.unusable("the bytes are no public key");
    }
    return new VerificationKey(fullyChecked(key));
  }

  /**
   * From the bare key: 32 bytes of Ed25519, or the 65 bytes of an uncompressed point. Refuses
   * anything else with {@code SIGNING_KEY_UNUSABLE}.
   */
  public static VerificationKey fromRaw(SignatureAlgorithm algorithm, byte[] raw) {
    AsymmetricKeyParameter key;
    try {
      key =
          switch (algorithm) {
            case ED25519 -> new Ed25519PublicKeyParameters(raw);
            case ECDSA_P256_SHA256, SM2_SM3 -> point(algorithm, raw);
            case RSA_PSS_SHA512 -> throw KeyForms.unusable("an RSA key has no bare form");
          };
    } catch (RuntimeException malformed) {
      throw KeyForms.unusable("the bytes are no " + algorithm.wireName() + " key");
    }
    return new VerificationKey(fullyChecked(key));
  }

  private static ECPublicKeyParameters point(SignatureAlgorithm algorithm, byte[] raw) {
    if (raw.length != UNCOMPRESSED_POINT_BYTES) {
      throw KeyForms.unusable("an uncompressed point has 65 bytes");
    }
    var curve = KeyForms.curveOf(algorithm);
    return new ECPublicKeyParameters(curve.getCurve().decodePoint(raw), curve);
  }

  /** A key with a part of small order would let one signature fit more than one message. */
  private static AsymmetricKeyParameter fullyChecked(AsymmetricKeyParameter key) {
    if (key instanceof Ed25519PublicKeyParameters edwards
        && !Ed25519.validatePublicKeyFull(edwards.getEncoded(), 0)) {
      throw KeyForms.unusable("the point is not in the group of full order");
    }
    return key;
  }

  /** The algorithm that signatures of this key have. */
  public SignatureAlgorithm algorithm() {
    return algorithm;
  }

  /** The SubjectPublicKeyInfo in DER. */
  public byte[] spki() {
    try {
      return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key).getEncoded("DER");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The SubjectPublicKeyInfo as PEM text. */
  public String pem() {
    return KeyForms.toPem(PEM_TYPE, spki());
  }

  /** Whether this key's private half made that signature over that message. */
  public boolean verifies(byte[] message, byte[] signature) {
    return algorithm.newVerifiers(key).stream()
        .anyMatch(verifier -> verifies(verifier, message, signature));
  }

  private boolean verifies(Signer verifier, byte[] message, byte[] signature) {
    verifier.init(false, algorithm.parameters(key));
    verifier.update(message, 0, message.length);
    try {
      return verifier.verifySignature(signature);
    } catch (RuntimeException malformed) {
      // Some of the algorithms throw where a signature has the wrong shape.
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerificationKey that && Arrays.equals(spki(), that.spki());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(spki());
  }

  @Override
  public String toString() {
    return "VerificationKey[" + algorithm.wireName() + "]";
  }
}
