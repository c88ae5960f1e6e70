package bank.depository.document;

import bank.depository.crypto.PersonalDataCell;
import bank.depository.crypto.PersonalDataCipher;
import bank.depository.crypto.Sha256Digest;
import bank.depository.crypto.Sm3Digest;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;

/** Documents as the database keeps them: encrypted, because they name a person (INF-02). */
@ApplicationScoped
class DocumentVault {

  private static final String TABLE = "document";

  private final PersonalDataCipher cipher;

  DocumentVault(PersonalDataCipher cipher) {
    this.cipher = cipher;
  }

  KeptDocument.Said said(PlatformId platform, Paper paper) {
    return new KeptDocument.Said(
        paper.title(), paper.language(), cipher.encrypt(cell(platform, "text"), paper.body()));
  }

  Paper paper(KeptDocument document) {
    return new Paper(
        document.title(),
        document.language(),
        cipher.decrypt(cell(document.key().platform(), "text"), document.textCipher()));
  }

  KeptDocument.Content content(PlatformId platform, byte[] pdf) {
    return new KeptDocument.Content(
        cipher.encrypt(cell(platform, "content"), Base64.getEncoder().encodeToString(pdf)),
        Sha256Digest.of(pdf).bytes(),
        Sm3Digest.of(pdf).bytes());
  }

  /** The PDF as it was printed, to the byte. */
  byte[] pdf(PlatformId platform, KeptDocument.Content content) {
    byte[] pdf =
        Base64.getDecoder().decode(cipher.decrypt(cell(platform, "content"), content.cipher()));
    if (!java.util.Arrays.equals(Sha256Digest.of(pdf).bytes(), content.sha256())) {
      throw new IllegalStateException("a document is not what was printed");
    }
    return pdf;
  }

  private static PersonalDataCell cell(PlatformId platform, String column) {
    return PersonalDataCell.ofPlatform(TABLE, column, platform);
  }
}
