package bank.depository.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the trail asks of storage: rows are only ever appended. */
public interface AuditStore {

  /** The last entry's number and hash; number 0 in an empty trail. */
  record Head(long no, ChainHash hash) {}

  /** The head, locked until the transaction ends, so that entries are chained one after another. */
  Head lockHead();

  /** The head as it stands. */
  Head head();

  /** Appends behind the locked head. */
  void append(AuditEntry entry);

  /** Shows the entries in order until the visitor says no; rows are read as they are. */
  void walk(Predicate<Row> visitor);

  /** The last entry of the last anchor; 0 where there is none. */
  long lastAnchored();

  /** Keeps an anchor. */
  void keep(Anchor.Signed anchor);

  /** Shows the anchors in order, each with the entry that it names, until the visitor says no. */
  void walkAnchors(Predicate<AnchorRow> visitor);

  /** The newest entries before that number, newest first. */
  List<Row> before(long no, int limit);

  /** A row as it was found, believed or not. */
  record Row(
      long no,
      String actor,
      String act,
      String object,
      String details,
      Instant happenedAt,
      byte[] previousHash,
      byte[] hash) {}

  /** An anchor as it was found, and the hash that its entry has now, if there is one. */
  record AnchorRow(Anchor.Signed found, Optional<ChainHash> entryHash) {}
}
