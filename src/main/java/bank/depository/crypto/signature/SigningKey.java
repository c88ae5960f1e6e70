package bank.depository.crypto.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.AsymmetricCipherKeyPairGenerator;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** A private key with the one algorithm it is for. Safe for use by many threads. */
public final class SigningKey {

  private static final String PEM_TYPE = "PRIVATE KEY";
  private static final int RSA_BITS = 3072;
  private static final int RSA_CERTAINTY = 128;

  private final SignatureAlgorithm algorithm;
  private final AsymmetricKeyParameter key;
  private final VerificationKey verificationKey;

  /** Preparing an SM2 signer costs as much as signing, so prepared ones are kept. */
  private final Queue<Signer> prepared = new ConcurrentLinkedQueue<>();

  private SigningKey(AsymmetricKeyParameter key) {
    if (!key.isPrivate()) {
      throw KeyForms.unusable("this is a public key");
    }
    this.algorithm = KeyForms.algorithmOf(key);
    this.key = key;
    this.verificationKey = VerificationKey.of(publicHalf(key));
  }

  /** A fresh key of that algorithm. */
  public static SigningKey generate(SignatureAlgorithm algorithm) {
    SecureRandom random = new SecureRandom();
    AsymmetricCipherKeyPairGenerator generator =
        switch (algorithm) {
          case ED25519 -> new Ed25519KeyPairGenerator();
          case RSA_PSS_SHA512 -> new RSAKeyPairGenerator();
          case ECDSA_P256_SHA256, SM2_SM3 -> new ECKeyPairGenerator();
        };
    generator.init(
        switch (algorithm) {
          case ED25519 -> new Ed25519KeyGenerationParameters(random);
          case RSA_PSS_SHA512 ->
              new RSAKeyGenerationParameters(
                  BigInteger.valueOf(65537), random, RSA_BITS, RSA_CERTAINTY);
          case ECDSA_P256_SHA256, SM2_SM3 ->
              new ECKeyGenerationParameters(KeyForms.curveOf(algorithm), random);
        });
    AsymmetricCipherKeyPair pair = generator.generateKeyPair();
    return new SigningKey(pair.getPrivate());
  }

  /** From the PEM text of a PKCS #8 key ({@code BEGIN PRIVATE KEY}). */
  public static SigningKey fromPem(String pem) {
    return fromPkcs8(KeyForms.fromPem(PEM_TYPE, pem));
  }

  /** From a PKCS #8 key in DER. */
  public static SigningKey fromPkcs8(byte[] der) {
    AsymmetricKeyParameter key;
    try {
      key = PrivateKeyFactory.createKey(der);
    } catch (IOException | RuntimeException malformed) {
      throw KeyForms.unusable("the bytes are no private key");
    }
    return new SigningKey(key);
  }

  private static AsymmetricKeyParameter publicHalf(AsymmetricKeyParameter key) {
    if (key instanceof Ed25519PrivateKeyParameters edwards) {
      return edwards.generatePublicKey();
    }
    if (key instanceof RSAPrivateCrtKeyParameters rsa) {
      return new RSAKeyParameters(false, rsa.getModulus(), rsa.getPublicExponent());
    }
    if (key instanceof ECPrivateKeyParameters ec) {
      var curve = ec.getParameters();
      var point = new FixedPointCombMultiplier().multiply(curve.getG(), ec.getD());
      return new ECPublicKeyParameters(point, curve);
    }
    throw KeyForms.unusable("the private key does not tell its public half");
  }

  /** The algorithm that signatures of this key have. */
  public SignatureAlgorithm algorithm() {
    return algorithm;
  }

  /** The public half. */
  public VerificationKey verificationKey() {
    return verificationKey;
  }

  /** The PKCS #8 form in DER. It is the key itself: wrap it before it goes anywhere. */
  public byte[] pkcs8() {
    try {
      return privateKeyInfo().getEncoded("DER");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** For Ed25519 the first version of the form: OpenSSL does not read the second. */
  private PrivateKeyInfo privateKeyInfo() throws IOException {
    if (key instanceof Ed25519PrivateKeyParameters edwards) {
      return new PrivateKeyInfo(
          new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519),
          new DEROctetString(edwards.getEncoded()));
    }
    return PrivateKeyInfoFactory.createPrivateKeyInfo(key);
  }

  /** The PKCS #8 form as PEM text, as a platform keeps its own key. */
  public String pem() {
    return KeyForms.toPem(PEM_TYPE, pkcs8());
  }

  /** The signature over that message, in the algorithm's own form. */
  public byte[] sign(byte[] message) {
    Signer taken = prepared.poll();
    Signer signer = taken == null ? prepare() : taken;
    signer.update(message, 0, message.length);
    try {
      byte[] signature = signer.generateSignature();
      prepared.add(signer);
      return signature;
    } catch (CryptoException broken) {
      throw new IllegalStateException("signing with " + algorithm.wireName() + " failed", broken);
    }
  }

  private Signer prepare() {
    Signer signer = algorithm.newSigner();
    signer.init(true, algorithm.parameters(key));
    return signer;
  }

  @Override
  public String toString() {
    return "SigningKey[" + algorithm.wireName() + "]";
  }
}
