package bank.depository.document;

import bank.depository.crypto.Keys;
import bank.depository.crypto.OwnSigningKey;
import bank.depository.crypto.Sha256Digest;
import bank.depository.crypto.SigningPurpose;
import bank.depository.shared.ShanghaiTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.util.CollectionStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Head office's seal on a PDF: a signature over every byte of it, inside of the file (ETSI EN 319
 * 142, PAdES-B-B), which any reader of PDF checks.
 */
@ApplicationScoped
class DocumentSeal {

  private static final COSName PADES = COSName.getPDFName("ETSI.CAdES.detached");
  private static final DateTimeFormatter PDF_TIME =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'+08''00'''").withZone(ShanghaiTime.ZONE);

  /** Signature, certificates and attributes stay far below. */
  private static final int RESERVED_BYTES = 16_384;

  private final Keys keys;
  private final SealCertificate certificates;
  private final String bank;

  DocumentSeal(
      Keys keys,
      SealCertificate certificates,
      @ConfigProperty(name = "depository.bank-name") String bank) {
    this.keys = keys;
    this.certificates = certificates;
    this.bank = bank;
  }

  /** The same document, sealed. */
  byte[] seal(byte[] pdf, String reason, Instant now) {
    try (PDDocument document = Loader.loadPDF(pdf);
        SignatureOptions options = new SignatureOptions()) {
      options.setPreferredSignatureSize(RESERVED_BYTES);
      document.addSignature(signature(reason, now), options);
      ByteArrayOutputStream sealed = new ByteArrayOutputStream(pdf.length + 3 * RESERVED_BYTES);
      ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(sealed);
      signing.setSignature(signed(signing.getContent().readAllBytes()));
      return sealed.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private PDSignature signature(String reason, Instant now) {
    PDSignature signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(PADES);
    signature.setName(bank);
    signature.setReason(reason);
    signature.getCOSObject().setString(COSName.M, PDF_TIME.format(now));
    return signature;
  }

  private byte[] signed(byte[] content) {
    OwnSigningKey key = keys.signingKey(SigningPurpose.DOCUMENT_SEAL);
    List<X509CertificateHolder> chain = certificates.chain(key);
    try {
      CMSSignedDataGenerator cms = new CMSSignedDataGenerator();
      cms.addSignerInfoGenerator(
          new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
              .setSignedAttributeGenerator(attributes(chain.get(0)))
              .build(new SealSigner(key.key()), chain.get(0)));
      cms.addCertificates(new CollectionStore<>(new ArrayList<>(chain)));
      return cms.generate(new CMSProcessableByteArray(content), false).getEncoded();
    } catch (OperatorCreationException | CMSException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** PAdES wants these three, and the time not here but in the file. */
  private static CMSAttributeTableGenerator attributes(X509CertificateHolder certificate)
      throws IOException {
    byte[] digest = Sha256Digest.of(certificate.getEncoded()).bytes();
    Attribute signer =
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest))));
    return known -> {
      AttributeTable table =
          new AttributeTable(signer)
              .add(
                  CMSAttributes.contentType,
                  (ASN1ObjectIdentifier) known.get(CMSAttributeTableGenerator.CONTENT_TYPE));
      return table.add(
          CMSAttributes.messageDigest,
          new DEROctetString((byte[]) known.get(CMSAttributeTableGenerator.DIGEST)));
    };
  }
}
