package bank.depository.document;

import bank.depository.shared.PlatformScope;
import bank.depository.shared.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Prints the documents that nobody has fetched yet. */
@ApplicationScoped
class PrintDocumentsJob implements RecurringJob {

  /** The most documents of one run. */
  static final int BATCH = 20;

  private final Waiting waiting;
  private final FetchDocument fetch;
  private final Duration pause;

  PrintDocumentsJob(Waiting waiting, FetchDocument fetch, DocumentsConfig config) {
    this.waiting = waiting;
    this.fetch = fetch;
    this.pause = config.printPause();
  }

  @Override
  public String name() {
    return "print-documents";
  }

  @Override
  public Duration pause() {
    return pause;
  }

  @Override
  public void run() {
    waiting.handle().forEach(key -> waiting.handle(key).ifPresent(fetch::print));
  }

  /** Finds what is to be printed. */
  @ApplicationScoped
  static class Waiting {

    private final KeptDocuments documents;
    private final DocumentVault vault;
    private final PlatformScope scope;
    private final Clock clock;

    Waiting(KeptDocuments documents, DocumentVault vault, PlatformScope scope, Clock clock) {
      this.documents = documents;
      this.vault = vault;
      this.scope = scope;
      this.clock = clock;
    }

    /** What is due, longest first. */
    @Transactional
    public List<DocumentKey> handle() {
      return documents.toPrint(clock.instant(), BATCH);
    }

    /** Takes one for a try; empty where there is no more to do. */
    @Transactional
    public Optional<FetchDocument.Shelf.Waiting> handle(DocumentKey key) {
      scope.enter(key.platform());
      return documents
          .lock(key)
          .filter(document -> document.take(clock.instant()))
          .map(document -> new FetchDocument.Shelf.Waiting(key, vault.paper(document)));
    }
  }
}
