package bank.depository.reconciliation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is fixed about a check file once it is built. Its content is read from the sealed day
 * whenever it is asked for and is the same for ever.
 *
 * @param lines how many, without the heading
 * @param sumFen of the amounts, or of the balances
 * @param keyId under which key of the bank {@code signature} was made, over {@link #signedText}
 */
public record CheckFile(
    int platformId,
    LocalDate businessDay,
    CheckFileKind kind,
    int version,
    long lines,
    long sumFen,
    long bytes,
    String sha256,
    String sm3,
    Instant builtAt) {

  /**
   * What the bank signs: one line for each member, {@code name=value}, ended by a line feed, in
   * this order.
   */
  public String signedText() {
    return "platform_id=%d\nbusiness_day=%s\nkind=%s\nversion=%d\nlines=%d\nsum_fen=%d\nbytes=%d\nsha256=%s\nsm3=%s\n"
        .formatted(platformId, businessDay, kind, version, lines, sumFen, bytes, sha256, sm3);
  }
}
