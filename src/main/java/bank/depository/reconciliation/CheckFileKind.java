package bank.depository.reconciliation;

import bank.depository.ledger.TransferKind;
import java.util.EnumSet;
import java.util.Set;

/** What a check file lists. Formats: {@code api-spec/check-files.md}. */
public enum CheckFileKind {
  /**
   * Deposits and first payments credited to customers on the day, and deposits that the channel
   * took back.
   */
  DEPOSITS(
      EnumSet.of(
          TransferKind.DEPOSIT, TransferKind.DEPOSIT_TAKEN_BACK, TransferKind.FIRST_PAYMENT)),
  /** Withdrawals, and the money of payouts that failed or came back. */
  WITHDRAWALS(
      EnumSet.of(
          TransferKind.WITHDRAWAL,
          TransferKind.WITHDRAWAL_RETURN,
          TransferKind.WITHDRAWAL_PAID_BACK)),
  /** Movements between customers, and fees. */
  TRANSFERS(
      EnumSet.of(
          TransferKind.DISBURSEMENT,
          TransferKind.ENTRUSTED_PAYMENT,
          TransferKind.PRINCIPAL,
          TransferKind.INTEREST,
          TransferKind.PENALTY,
          TransferKind.GUARANTOR_PRINCIPAL,
          TransferKind.GUARANTOR_INTEREST,
          TransferKind.GUARANTOR_PENALTY,
          TransferKind.GUARANTOR_REIMBURSEMENT,
          TransferKind.PLATFORM_FEE)),
  /** Every customer's balance at the end of the day. */
  BALANCES(EnumSet.noneOf(TransferKind.class));

  private final Set<TransferKind> transfers;

  CheckFileKind(Set<TransferKind> transfers) {
    this.transfers = transfers;
  }

  /** The kinds of transfer that it lists; none for balances. */
  public Set<TransferKind> transfers() {
    return Set.copyOf(transfers);
  }
}
