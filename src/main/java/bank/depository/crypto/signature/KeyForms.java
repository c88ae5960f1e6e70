package bank.depository.crypto.signature;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/** Curves, PEM, and which algorithm a key is for. */
final class KeyForms {

  /** Below it RSA is weak; above it one check costs more than a request is worth. */
  static final int RSA_MIN_BITS = 2048;

  static final int RSA_MAX_BITS = 4096;

  private static final Map<ASN1ObjectIdentifier, SignatureAlgorithm> CURVES =
      Map.of(
          SECObjectIdentifiers.secp256r1, SignatureAlgorithm.ECDSA_P256_SHA256,
          GMObjectIdentifiers.sm2p256v1, SignatureAlgorithm.SM2_SM3);

  private KeyForms() {}

  static ECNamedDomainParameters curveOf(SignatureAlgorithm algorithm) {
    return switch (algorithm) {
      case ECDSA_P256_SHA256 -> curve(SECObjectIdentifiers.secp256r1);
      case SM2_SM3 -> curve(GMObjectIdentifiers.sm2p256v1);
      case ED25519, RSA_PSS_SHA512 ->
          throw new IllegalArgumentException(algorithm + " has no Weierstrass curve");
    };
  }

  /** The hand-optimized form of the curve: several times as fast as the generic one. */
  private static ECNamedDomainParameters curve(ASN1ObjectIdentifier name) {
    return new ECNamedDomainParameters(name, CustomNamedCurves.getByOID(name));
  }

  static SignatureAlgorithm algorithmOf(AsymmetricKeyParameter key) {
    return find(key).orElseThrow(() -> unusable("the key is of no allowed kind"));
  }

  private static Optional<SignatureAlgorithm> find(AsymmetricKeyParameter key) {
    if (key instanceof Ed25519PublicKeyParameters || key instanceof Ed25519PrivateKeyParameters) {
      return Optional.of(SignatureAlgorithm.ED25519);
    }
    if (key instanceof RSAKeyParameters rsa) {
      int bits = rsa.getModulus().bitLength();
      return bits < RSA_MIN_BITS || bits > RSA_MAX_BITS
          ? Optional.empty()
          : Optional.of(SignatureAlgorithm.RSA_PSS_SHA512);
    }
    return key instanceof ECKeyParameters ec
            && ec.getParameters() instanceof ECNamedDomainParameters named
        ? Optional.ofNullable(CURVES.get(named.getName()))
        : Optional.empty();
  }

  static byte[] fromPem(String type, String pem) {
    try (PemReader reader = new PemReader(new StringReader(pem))) {
      PemObject object = reader.readPemObject();
      if (object == null || !object.getType().equals(type)) {
        throw unusable("the PEM text holds no " + type);
      }
      return object.getContent();
    } catch (IOException | RuntimeException malformed) {
      throw unusable("the PEM text cannot be read");
    }
  }

  static String toPem(String type, byte[] content) {
    StringWriter text = new StringWriter();
    try (PemWriter writer = new PemWriter(text)) {
      writer.writeObject(new PemObject(type, content));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  static Refusal unusable(String why) {
    return new Refusal(ErrorCode.SIGNING_KEY_UNUSABLE, why);
  }
}
