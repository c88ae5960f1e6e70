package bank.depository.mandate;

import bank.depository.account.CustomerRole;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a mandate allows the platform to start (MND-01). */
public enum MandateKind {
  /** Bids of a lender on the platform's automatic-bid products. */
  AUTOMATIC_BID,
  /** Purchases of claims by a lender. */
  AUTOMATIC_CLAIM_PURCHASE,
  /** Repayments of a borrower. */
  AUTOMATIC_REPAYMENT,
  /** Repayments of a guarantor for the borrower. */
  AUTOMATIC_GUARANTOR_REPAYMENT,
  /** Fees of the platform. */
  FEE_PAYMENT,
  /** Deposits from the bound card. */
  DEPOSIT,
  /** Withdrawals to the bound card. */
  WITHDRAWAL;

  private static final Set<MandateKind> OFF_BY_DEFAULT = EnumSet.of(DEPOSIT, WITHDRAWAL);

  /** The role that a customer needs to grant it; empty where any has it. */
  public Optional<CustomerRole> role() {
    return switch (this) {
      case AUTOMATIC_BID, AUTOMATIC_CLAIM_PURCHASE -> Optional.of(CustomerRole.LENDER);
      case AUTOMATIC_REPAYMENT -> Optional.of(CustomerRole.BORROWER);
      case AUTOMATIC_GUARANTOR_REPAYMENT -> Optional.of(CustomerRole.GUARANTOR);
      case FEE_PAYMENT, DEPOSIT, WITHDRAWAL -> Optional.empty();
    };
  }

  /** Whether two members of staff must first allow it to the platform. */
  public boolean isOffByDefault() {
    return OFF_BY_DEFAULT.contains(this);
  }
}
