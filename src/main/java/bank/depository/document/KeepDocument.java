package bank.depository.document;

import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Keeps what a document says, in the transaction that makes it true; it is printed soon after. */
@ApplicationScoped
public class KeepDocument {

  private final KeptDocuments documents;
  private final DocumentVault vault;
  private final Clock clock;

  KeepDocument(KeptDocuments documents, DocumentVault vault, Clock clock) {
    this.documents = documents;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Keeps it.
   *
   * @param id a time-ordered UUID, of the act that it records
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(PlatformId platform, UUID id, KeptDocument.About about, Paper paper) {
    documents.add(
        new KeptDocument(
            new DocumentKey(platform.value(), id),
            about,
            vault.said(platform, paper),
            clock.instant()));
  }
}
