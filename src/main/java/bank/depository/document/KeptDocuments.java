package bank.depository.document;

import bank.depository.shared.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the domain may ask of the storage of documents. */
public interface KeptDocuments {

  /** Keeps a new one. */
  void add(KeptDocument document);

  /** The customer's newest of that kind. */
  Optional<KeptDocument> newest(PlatformId platform, String customerNo, DocumentKind kind);

  /** That one. */
  Optional<KeptDocument> find(DocumentKey key);

  /** That one, locked until the transaction ends. */
  Optional<KeptDocument> lock(DocumentKey key);

  /** Those to be printed, longest due first. Of all platforms. */
  List<DocumentKey> toPrint(Instant now, int limit);
}
