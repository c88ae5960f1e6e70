package bank.depository.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of the control reconciliation (总分核对) in fen:
 *
 * <pre>
 * sub-accounts + suspense + payouts in transit + fees awaiting sweep
 *     − deposits in transit − bank advance = summary account
 * Σ own-fund purposes = own-fund account
 * </pre>
 */
public record ControlFigures(Map<AccountKind, Long> balancesFen) {

  /** A kind without an entry counts as nothing. */
  public ControlFigures {
    balancesFen = Map.copyOf(balancesFen);
  }

  /** The figures of these totals. */
  public static ControlFigures of(List<AccountTotal> totals) {
    Map<AccountKind, Long> balances = new EnumMap<>(AccountKind.class);
    totals.forEach(total -> balances.put(total.kind(), total.balanceFen()));
    return new ControlFigures(balances);
  }

  /** All accounts of that kind together. */
  public long fen(AccountKind kind) {
    return balancesFen.getOrDefault(kind, 0L);
  }

  /** What the summary account must have by the other accounts of the customers' book. */
  public long expectedSummaryFen() {
    return creditsMinusOtherDebits(Book.CUSTOMERS, AccountKind.SUMMARY);
  }

  /** What the own-fund account must have by its purposes. */
  public long expectedOwnFundFen() {
    return creditsMinusOtherDebits(Book.OWN_FUND, AccountKind.OWN_FUND);
  }

  /** Whether both equations hold. */
  public boolean agree() {
    return expectedSummaryFen() == fen(AccountKind.SUMMARY)
        && expectedOwnFundFen() == fen(AccountKind.OWN_FUND);
  }

  private long creditsMinusOtherDebits(Book book, AccountKind control) {
    long sum = 0;
    for (AccountKind kind : AccountKind.values()) {
      if (kind.book() == book && kind != control) {
        sum =
            kind.side() == AccountSide.CREDIT
                ? Math.addExact(sum, fen(kind))
                : Math.subtractExact(sum, fen(kind));
      }
    }
    return sum;
  }
}
