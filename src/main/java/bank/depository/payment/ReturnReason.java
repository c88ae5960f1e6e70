package bank.depository.payment;

import bank.depository.identity.FirstPaymentRefusal;

/** Why a bank transfer goes back to who made it. */
public enum ReturnReason {
  /** No customer is to pay a first payment from that account. */
  NOBODY_WAITS,
  /** It came from another account than the one to prove. */
  ACCOUNT_DIFFERS,
  /** The account is in another name than the customer's. */
  NAME_DIFFERS,
  /** It is another amount than the one that was shown. */
  AMOUNT_DIFFERS,
  /** The amount that was shown had expired. */
  TOO_LATE,
  /** It proved an account, and then no sub-account was opened. */
  NOT_OPENED;

  /** Why a transfer goes back that proves nothing. */
  static ReturnReason of(FirstPaymentRefusal refusal) {
    return switch (refusal) {
      case ACCOUNT_DIFFERS -> ACCOUNT_DIFFERS;
      case NAME_DIFFERS -> NAME_DIFFERS;
      case AMOUNT_DIFFERS -> AMOUNT_DIFFERS;
      case TOO_LATE -> TOO_LATE;
    };
  }
}
