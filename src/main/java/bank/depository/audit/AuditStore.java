package bank.depository.audit;

import java.time.Instant;
import java.util.List;
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
}
