package bank.depository.document;

import bank.depository.crypto.PersonalDataCell;
import bank.depository.crypto.PersonalDataCipher;
import bank.depository.crypto.Sha256Digest;
import bank.depository.crypto.Sm3Digest;
import bank.depository.privacy.DataPurpose;
import bank.depository.privacy.DataSubject;
import bank.depository.privacy.PlainValues;
import bank.depository.privacy.Viewer;
import bank.depository.privacy.Viewing;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;

/** Documents as the database keeps them: encrypted, because they name a person (INF-02). */
@ApplicationScoped
class DocumentVault {

  private static final String TABLE = "document";

  private final PersonalDataCipher cipher;
  private final PlainValues plainValues;

  DocumentVault(PersonalDataCipher cipher, PlainValues plainValues) {
    this.cipher = cipher;
    this.plainValues = plainValues;
  }

  KeptDocument.Said said(PlatformId platform, Paper paper) {
    return new KeptDocument.Said(
        paper.title(), paper.language(), cipher.encrypt(cell(platform, "text"), paper.body()));
  }

  /** For the press, which nobody looks at. */
  Paper paper(KeptDocument document) {
    return new Paper(
        document.title(),
        document.language(),
        plainValues.open(
            viewing(document, new Viewer.Service()),
            cell(document.key().platform(), "text"),
            document.textCipher()));
  }

  KeptDocument.Content content(PlatformId platform, byte[] pdf) {
    return new KeptDocument.Content(
        cipher.encrypt(cell(platform, "content"), Base64.getEncoder().encodeToString(pdf)),
        Sha256Digest.of(pdf).bytes(),
        Sm3Digest.of(pdf).bytes());
  }

  /** The PDF as it was printed, to the byte. */
  byte[] pdf(KeptDocument document, KeptDocument.Content content, Viewer viewer) {
    byte[] pdf =
        Base64.getDecoder()
            .decode(
                plainValues.open(
                    viewing(document, viewer),
                    cell(document.key().platform(), "content"),
                    content.cipher()));
    if (!java.util.Arrays.equals(Sha256Digest.of(pdf).bytes(), content.sha256())) {
      throw new IllegalStateException("a document is not what was printed");
    }
    return pdf;
  }

  private static Viewing viewing(KeptDocument document, Viewer viewer) {
    return new Viewing(
        DataSubject.customer(document.key().platform(), document.customerNo()),
        viewer,
        DataPurpose.DOCUMENT);
  }

  private static PersonalDataCell cell(PlatformId platform, String column) {
    return PersonalDataCell.ofPlatform(TABLE, column, platform);
  }
}
