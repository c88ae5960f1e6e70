package bank.depository.document;

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
   * The customer's newest document of that kind, as PDF. Never inside of a transaction. Refuses
   * NOT_FOUND, TEMPORARILY_UNAVAILABLE.
   */
  public byte[] newest(PlatformId platform, String customerNo, DocumentKind kind) {
    Shelf.Found found = shelf.handle(platform, customerNo, kind);
    return found instanceof Shelf.Printed printed ? printed.pdf() : print((Shelf.Waiting) found);
  }

  /** Prints one, unless another node has. */
  byte[] print(Shelf.Waiting waiting) {
    return shelf.handle(waiting.key(), press.print(waiting.paper()));
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

    /** The newest. */
    @Transactional
    public Found handle(PlatformId platform, String customerNo, DocumentKind kind) {
      scope.enter(platform);
      return documents
          .newest(platform, customerNo, kind)
          .map(this::found)
          .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no such document"));
    }

    /** Keeps what was printed; gives what is kept. */
    @Transactional
    public byte[] handle(DocumentKey key, byte[] pdf) {
      scope.enter(key.platform());
      KeptDocument document = documents.lock(key).orElseThrow();
      document.print(vault.content(key.platform(), pdf), clock.instant());
      return document.content().map(content -> vault.pdf(key.platform(), content)).orElseThrow();
    }

    private Found found(KeptDocument document) {
      return document
          .content()
          .<Found>map(content -> new Printed(vault.pdf(document.key().platform(), content)))
          .orElseGet(() -> new Waiting(document.key(), vault.paper(document)));
    }
  }
}
