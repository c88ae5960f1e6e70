package bank.depository.document;

import bank.depository.crypto.signature.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.ContentSigner;

/** Signs in the name of head office in the form of certificates and of CMS. */
final class SealSigner implements ContentSigner {

  private static final int HALF_BYTES = 32;

  private final SigningKey key;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  SealSigner(SigningKey key) {
    this.key = key;
  }

  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
  }

  @Override
  public OutputStream getOutputStream() {
    return said;
  }

  /** Our keys give r and s side by side; the form here is a sequence of two numbers. */
  @Override
  public byte[] getSignature() {
    byte[] plain = key.sign(said.toByteArray());
    try {
      return new DERSequence(
              new ASN1Encodable[] {
                number(Arrays.copyOf(plain, HALF_BYTES)),
                number(Arrays.copyOfRange(plain, HALF_BYTES, plain.length))
              })
          .getEncoded();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static ASN1Integer number(byte[] bytes) {
    return new ASN1Integer(new BigInteger(1, bytes));
  }
}
