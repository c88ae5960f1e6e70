package bank.depository.identity;

import java.util.EnumSet;
import java.util.Set;

/** Where a first payment stands; the same table stands in {@code docs/state-machines.md}. */
public enum FirstPaymentState {
  /** Type A: the customer is to pay in. */
  AWAITED,
  /** Type B: the bank pays; it is not certain yet that it has. */
  PAYING,
  /** Type B: paid; the customer is to tell the amount. */
  TO_BE_TOLD,
  /** The account is proven. */
  MATCHED,
  /** Wrong too often, or too late. */
  FAILED,
  /** Type B: the bank's payment did not arrive. */
  NOT_PAID,
  /** The customer began again. */
  REPLACED;

  /** What may follow. */
  public Set<FirstPaymentState> next() {
    return switch (this) {
      case AWAITED -> EnumSet.of(MATCHED, FAILED, REPLACED);
      case PAYING -> EnumSet.of(TO_BE_TOLD, NOT_PAID);
      case TO_BE_TOLD -> EnumSet.of(MATCHED, FAILED);
      case MATCHED, FAILED, NOT_PAID, REPLACED -> EnumSet.noneOf(FirstPaymentState.class);
    };
  }

  /** Whether it can still prove anything. */
  public boolean isOpen() {
    return !next().isEmpty();
  }
}
