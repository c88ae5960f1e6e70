package bank.depository.crypto.signature;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * The signature algorithms of the platform interface (API-02). The key decides which one applies; a
 * message never does.
 */
public enum SignatureAlgorithm {
  /** ECDSA on P-256 over SHA-256; the signature is r and s, 32 bytes each (RFC 9421, 3.3.4). */
  ECDSA_P256_SHA256("ecdsa-p256-sha256") {
    @Override
    Signer newSigner() {
      ECDSASigner deterministic = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
      return new DSADigestSigner(deterministic, new SHA256Digest(), PlainDSAEncoding.INSTANCE);
    }
  },
  /** EdDSA on edwards25519 (RFC 9421, 3.3.6). */
  ED25519("ed25519") {
    @Override
    Signer newSigner() {
      return new Ed25519Signer();
    }
  },
  /** RSASSA-PSS over SHA-512 with a salt of 64 bytes (RFC 9421, 3.3.1). */
  RSA_PSS_SHA512("rsa-pss-sha512") {
    @Override
    Signer newSigner() {
      return pss(PSS_SALT_BYTES);
    }

    /**
     * The salt's length adds nothing to what a signature proves, and clients that leave it to
     * OpenSSL sign with the longest that the key allows.
     */
    @Override
    List<Signer> newVerifiers(AsymmetricKeyParameter key) {
      int bits = ((RSAKeyParameters) key).getModulus().bitLength();
      int longest = (bits + 6) / 8 - SHA512_BYTES - 2;
      return List.of(newSigner(), pss(longest));
    }

    private Signer pss(int saltBytes) {
      return new PSSSigner(new RSABlindedEngine(), new SHA512Digest(), saltBytes);
    }
  },
  /**
   * SM2 over SM3 (GB/T 32918.2), the signature in DER. Not registered with RFC 9421: the platform
   * interface defines it.
   */
  SM2_SM3("sm2-sm3") {
    @Override
    Signer newSigner() {
      return new SM2Signer();
    }

    @Override
    CipherParameters parameters(AsymmetricKeyParameter key) {
      return new ParametersWithID(key, SM2_SIGNER_ID.getBytes(StandardCharsets.US_ASCII));
    }
  };

  /** The signer's id that enters every SM2 digest, the default of GM/T 0009. */
  public static final String SM2_SIGNER_ID = "1234567812345678";

  private static final int PSS_SALT_BYTES = 64;
  private static final int SHA512_BYTES = 64;

  private final String wireName;

  SignatureAlgorithm(String wireName) {
    this.wireName = wireName;
  }

  /** The value of the {@code alg} parameter. */
  public String wireName() {
    return wireName;
  }

  abstract Signer newSigner();

  /** The forms in which a signature is taken, the usual one first. */
  List<Signer> newVerifiers(AsymmetricKeyParameter key) {
    return List.of(newSigner());
  }

  CipherParameters parameters(AsymmetricKeyParameter key) {
    return key;
  }
}
