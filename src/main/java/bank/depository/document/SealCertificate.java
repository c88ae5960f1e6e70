package bank.depository.document;

import bank.depository.crypto.OwnSigningKey;
import bank.depository.crypto.Sha256Digest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The certificate that goes with head office's seal: that of an authority where the bank has one,
 * or one that the key issues to itself, the same at every node.
 */
@ApplicationScoped
class SealCertificate {

  private static final int SERIAL_BYTES = 16;
  private static final Time FROM = new Time(new ASN1GeneralizedTime("20200101000000Z"));
  private static final Time UNTIL = new Time(new ASN1GeneralizedTime("20591231235959Z"));

  private final List<X509CertificateHolder> given;
  private final String bank;

  SealCertificate(
      DocumentsConfig config, @ConfigProperty(name = "depository.bank-name") String bank) {
    this.given = config.certificateFile().map(SealCertificate::read).orElse(List.of());
    this.bank = bank;
  }

  /** The key's own certificate first, then those above it. */
  List<X509CertificateHolder> chain(OwnSigningKey key) {
    if (given.isEmpty()) {
      return List.of(selfIssued(key));
    }
    byte[] certified = encoded(given.get(0).getSubjectPublicKeyInfo());
    if (!Arrays.equals(certified, key.key().verificationKey().spki())) {
      throw new IllegalStateException(
          "depository.documents.certificate-file is of another key than " + key.keyId());
    }
    return given;
  }

  private X509CertificateHolder selfIssued(OwnSigningKey key) {
    byte[] spki = key.key().verificationKey().spki();
    X500Name headOffice =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.C, "CN")
            .addRDN(BCStyle.O, bank)
            .addRDN(BCStyle.CN, bank + " 总行电子签章")
            .build();
    byte[] serial = Arrays.copyOf(Sha256Digest.of(spki).bytes(), SERIAL_BYTES);
    try {
      return new X509v3CertificateBuilder(
              headOffice,
              new BigInteger(1, serial),
              FROM,
              UNTIL,
              headOffice,
              SubjectPublicKeyInfo.getInstance(spki))
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
          .addExtension(
              Extension.keyUsage,
              true,
              new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
          .build(new SealSigner(key.key()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<X509CertificateHolder> read(Path file) {
    List<X509CertificateHolder> chain = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file);
        PEMParser pem = new PEMParser(reader)) {
      for (Object next = pem.readObject(); next != null; next = pem.readObject()) {
        chain.add((X509CertificateHolder) next);
      }
    } catch (IOException | ClassCastException unreadable) {
      throw new IllegalStateException(
          "depository.documents.certificate-file holds no certificates: " + file, unreadable);
    }
    return List.copyOf(chain);
  }

  private static byte[] encoded(SubjectPublicKeyInfo info) {
    try {
      return info.getEncoded("DER");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
