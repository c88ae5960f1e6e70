package bank.depository.document;

import bank.depository.privacy.Viewer;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Hands over a kept document. One that is not printed yet is printed now, so that whoever may have
 * it never has to come again.
 */
@ApplicationScoped
public class FetchDocument {

  private final Shelf shelf;
  private final PrintDocument press;

  FetchDocument(Shelf shelf, PrintDocument press) {
    this.shelf = shelf;
    this.press = press;
  }

  /**
   * The customer's newest document of that kind, as PDF, with the look on record. Never inside of a
   * transaction. Refuses NOT_FOUND, TEMPORARILY_UNAVAILABLE.
   */
  public byte[] newest(PlatformId platform, String customerNo, DocumentKind kind, Viewer viewer) {
    Shelf.Found found = shelf.handle(platform, customerNo, kind, viewer);
    return found instanceof Shelf.Printed printed
        ? printed.pdf()
        : shelf.handle(printedNow((Shelf.Waiting) found), viewer);
  }

  /** Prints one, unless another node has. */
  byte[] print(Shelf.Waiting waiting) {
    return shelf.handle(printedNow(waiting), new Viewer.Service());
  }

  private Shelf.JustPrinted printedNow(Shelf.Waiting waiting) {
    return new Shelf.JustPrinted(waiting.key(), press.print(waiting.paper()));
  }

  /** Where documents lie. */
  @ApplicationScoped
  static class Shelf {

    private final KeptDocuments documents;
    private final DocumentVault vault;
    private final PlatformScope scope;
    private final Clock clock;

    Shelf(KeptDocuments documents, DocumentVault vault, PlatformScope scope, Clock clock) {
      this.documents = documents;
      this.vault = vault;
      this.scope = scope;
      this.clock = clock;
    }

    /** A document. */
    sealed interface Found permits Printed, Waiting {}

    /** Printed. */
    record Printed(byte[] pdf) implements Found {}

    /** To be printed. */
    record Waiting(DocumentKey key, Paper paper) implements Found {}

    /** From the press, and not kept yet. */
    record JustPrinted(DocumentKey key, byte[] pdf) {}

    /** The newest. */
    @Transactional
    public Found handle(PlatformId platform, String customerNo, DocumentKind kind, Viewer viewer) {
      scope.enter(platform);
      return documents
          .newest(platform, customerNo, kind)
          .map(document -> found(document, viewer))
          .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no such document"));
    }

    /** Keeps what was printed; gives what is kept. */
    @Transactional
    public byte[] handle(JustPrinted printed, Viewer viewer) {
      DocumentKey key = printed.key();
      scope.enter(key.platform());
      KeptDocument document = documents.lock(key).orElseThrow();
      document.print(vault.content(key.platform(), printed.pdf()), clock.instant());
      return document.content().map(content -> vault.pdf(document, content, viewer)).orElseThrow();
    }

    private Found found(KeptDocument document, Viewer viewer) {
      return document
          .content()
          .<Found>map(content -> new Printed(vault.pdf(document, content, viewer)))
          .orElseGet(() -> new Waiting(document.key(), vault.paper(document)));
    }
  }
}
