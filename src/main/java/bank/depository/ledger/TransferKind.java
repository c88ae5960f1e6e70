package bank.depository.ledger;

import static bank.depository.ledger.AccountKind.BANK_ADVANCE;
import static bank.depository.ledger.AccountKind.BANK_PAYOUTS;
import static bank.depository.ledger.AccountKind.DEPOSITS_IN_TRANSIT;
import static bank.depository.ledger.AccountKind.FEES_AWAITING_SWEEP;
import static bank.depository.ledger.AccountKind.OWN_FUND;
import static bank.depository.ledger.AccountKind.OWN_FUND_FEES;
import static bank.depository.ledger.AccountKind.PAYOUTS_IN_TRANSIT;
import static bank.depository.ledger.AccountKind.SUB_ACCOUNT;
import static bank.depository.ledger.AccountKind.SUMMARY;
import static bank.depository.ledger.AccountKind.SUSPENSE;
import static bank.depository.ledger.AccountKind.VERIFICATION_EXPENSE;

/**
 * What one movement of money is, and between which accounts it may run: debit first, then credit.
 */
public enum TransferKind {
  /** A customer's deposit, collected by the channel. */
  DEPOSIT(DEPOSITS_IN_TRANSIT, SUB_ACCOUNT),
  /** Money collected that cannot be given to a sub-account yet. */
  DEPOSIT_TO_SUSPENSE(DEPOSITS_IN_TRANSIT, SUSPENSE),
  /** The channel settles what it collected. */
  DEPOSIT_SETTLEMENT(SUMMARY, DEPOSITS_IN_TRANSIT),
  /** A customer withdraws; the money is on its way out. */
  WITHDRAWAL(SUB_ACCOUNT, PAYOUTS_IN_TRANSIT),
  /** The payout has left the bank. */
  WITHDRAWAL_PAID(PAYOUTS_IN_TRANSIT, SUMMARY),
  /** The money of a payout that failed is the customer's again. */
  WITHDRAWAL_RETURN(PAYOUTS_IN_TRANSIT, SUB_ACCOUNT),
  /** The money of a payout that failed, where the sub-account takes none any more. */
  WITHDRAWAL_RETURN_TO_SUSPENSE(PAYOUTS_IN_TRANSIT, SUSPENSE),
  /** A payout that had left came back through the channel; the money is the customer's again. */
  WITHDRAWAL_PAID_BACK(DEPOSITS_IN_TRANSIT, SUB_ACCOUNT),
  /** The channel settles a payout that came back. */
  WITHDRAWAL_PAID_BACK_SETTLEMENT(SUMMARY, DEPOSITS_IN_TRANSIT),
  /** The channel takes a deposit back that it had collected. */
  DEPOSIT_TAKEN_BACK(SUB_ACCOUNT, PAYOUTS_IN_TRANSIT),
  /** The channel takes a deposit back that lies in suspense. */
  DEPOSIT_TAKEN_BACK_FROM_SUSPENSE(SUSPENSE, PAYOUTS_IN_TRANSIT),
  /** The channel settles a deposit that it took back. */
  DEPOSIT_TAKEN_BACK_SETTLEMENT(PAYOUTS_IN_TRANSIT, SUMMARY),
  /** The bank pays for what a channel took or paid out and no customer's money covers. */
  ADVANCE_GIVEN(BANK_ADVANCE, PAYOUTS_IN_TRANSIT),
  /** The channel brings back what the bank had paid for. */
  ADVANCE_REPAID(DEPOSITS_IN_TRANSIT, BANK_ADVANCE),
  /** A bank transfer that somebody made, not given to anyone yet. */
  INCOMING_TRANSFER(DEPOSITS_IN_TRANSIT, SUSPENSE),
  /** A bank transfer that nobody waits for, on its way back to who made it. */
  INCOMING_TRANSFER_RETURN(SUSPENSE, PAYOUTS_IN_TRANSIT),
  /** What a customer paid in to prove an account is the customer's (首笔支付). */
  FIRST_PAYMENT(SUSPENSE, SUB_ACCOUNT),
  /** The bank paid out of its own money to prove a customer's account. */
  VERIFICATION_PAYMENT(VERIFICATION_EXPENSE, BANK_PAYOUTS),
  /** Such a payment came back to the bank. */
  VERIFICATION_PAYMENT_RETURN(BANK_PAYOUTS, VERIFICATION_EXPENSE),
  /** Lender to borrower when the project is full. */
  DISBURSEMENT(SUB_ACCOUNT, SUB_ACCOUNT),
  /** Borrower to the payee whom it named. */
  ENTRUSTED_PAYMENT(SUB_ACCOUNT, SUB_ACCOUNT),
  /** Borrower to lender: principal. */
  PRINCIPAL(SUB_ACCOUNT, SUB_ACCOUNT),
  /** Borrower to lender: interest. */
  INTEREST(SUB_ACCOUNT, SUB_ACCOUNT),
  /** Borrower to lender: penalty for delay. */
  PENALTY(SUB_ACCOUNT, SUB_ACCOUNT),
  /** Guarantor to lender: principal. */
  GUARANTOR_PRINCIPAL(SUB_ACCOUNT, SUB_ACCOUNT),
  /** Guarantor to lender: interest. */
  GUARANTOR_INTEREST(SUB_ACCOUNT, SUB_ACCOUNT),
  /** Guarantor to lender: penalty for delay. */
  GUARANTOR_PENALTY(SUB_ACCOUNT, SUB_ACCOUNT),
  /** Borrower to guarantor: what the guarantor paid for it. */
  GUARANTOR_REIMBURSEMENT(SUB_ACCOUNT, SUB_ACCOUNT),
  /** Customer to platform: a fee of the agreed schedule. */
  PLATFORM_FEE(SUB_ACCOUNT, FEES_AWAITING_SWEEP),
  /** The platform's fees leave the customers' book. */
  FEE_SWEEP_OUT(FEES_AWAITING_SWEEP, SUMMARY),
  /** The same fees arrive in the platform's own fund. */
  FEE_SWEEP_IN(OWN_FUND, OWN_FUND_FEES);

  private final AccountKind debit;
  private final AccountKind credit;

  TransferKind(AccountKind debit, AccountKind credit) {
    if (debit.book() != credit.book()) {
      throw new IllegalArgumentException(debit + " and " + credit + " are in different books");
    }
    this.debit = debit;
    this.credit = credit;
  }

  /** The kind of account it debits. */
  public AccountKind debit() {
    return debit;
  }

  /** The kind of account it credits. */
  public AccountKind credit() {
    return credit;
  }
}
