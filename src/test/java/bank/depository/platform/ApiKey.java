package bank.depository.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Base64;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/**
 * A platform's signing key as a platform has it: made and used with the JDK, for SM2 with a
 * provider, and with no code of the service.
 *
 * @param id the {@code keyid} that the bank gave it; empty before that
 */
public record ApiKey(Kind kind, KeyPair pair, String id) {

  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
  private static final PSSParameterSpec PSS =
      new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, 64, 1);

  /** The algorithms of the contract, by the name that the JDK has for each. */
  public enum Kind {
    /** The fastest. */
    ED25519("Ed25519", "Ed25519", null, null),
    /** What most libraries have. */
    ECDSA_P256_SHA256(
        "EC", "SHA256withECDSAinP1363Format", new ECGenParameterSpec("secp256r1"), null),
    /** What the oldest libraries have. */
    RSA_PSS_SHA512(
        "RSA", "RSASSA-PSS", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4), null),
    /** The national one. */
    SM2_SM3("EC", "SM3withSM2", new ECGenParameterSpec("sm2p256v1"), BOUNCY_CASTLE);

    private final String keyAlgorithm;
    private final String signature;
    private final @Nullable AlgorithmParameterSpec keyParameters;
    private final @Nullable Provider provider;

    Kind(
        String keyAlgorithm,
        String signature,
        @Nullable AlgorithmParameterSpec keyParameters,
        @Nullable Provider provider) {
      this.keyAlgorithm = keyAlgorithm;
      this.signature = signature;
      this.keyParameters = keyParameters;
      this.provider = provider;
    }
  }

  /** A new key. */
  public static ApiKey of(Kind kind) {
    try {
      KeyPairGenerator generator =
          kind.provider == null
              ? KeyPairGenerator.getInstance(kind.keyAlgorithm)
              : KeyPairGenerator.getInstance(kind.keyAlgorithm, kind.provider);
      if (kind.keyParameters != null) {
        generator.initialize(kind.keyParameters);
      }
      return new ApiKey(kind, generator.generateKeyPair(), "");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same key under that id. */
  public ApiKey named(String keyId) {
    return new ApiKey(kind, pair, keyId);
  }

  /** The public half as PEM text. */
  public String pem() {
    String base64 =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pair.getPublic().getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
  }

  /** Its signature of that text, in base64. */
  public String sign(String text) {
    try {
      Signature signer =
          kind.provider == null
              ? Signature.getInstance(kind.signature)
              : Signature.getInstance(kind.signature, kind.provider);
      if (kind == Kind.RSA_PSS_SHA512) {
        signer.setParameter(PSS);
      }
      signer.initSign(pair.getPrivate());
      signer.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
