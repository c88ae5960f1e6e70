package bank.depository.audit;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Reads the trail for the console, newest first. */
@ApplicationScoped
public class AuditQueries {

  /** A page of the list has at most this many entries. */
  public static final int PAGE_LIMIT = 200;

  private final AuditStore store;

  AuditQueries(AuditStore store) {
    this.store = store;
  }

  /** An entry as it is shown. */
  public record Line(
      long no, String actor, String act, String object, String details, Instant happenedAt) {}

  /**
   * At most {@code limit} entries with numbers below {@code before}, newest first.
   *
   * @param limit from 1 to {@link #PAGE_LIMIT}, else refused with {@code FIELD_INVALID}
   */
  @Transactional
  public List<Line> handle(long before, int limit) {
    if (limit < 1 || limit > PAGE_LIMIT) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "a page has 1 to " + PAGE_LIMIT + " entries");
    }
    return store.before(before, limit).stream()
        .map(
            row ->
                new Line(
                    row.no(),
                    row.actor(),
                    row.act(),
                    row.object(),
                    row.details(),
                    row.happenedAt()))
        .toList();
  }
}
