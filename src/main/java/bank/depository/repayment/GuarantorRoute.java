package bank.depository.repayment;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;

/** The ways that a guarantor's money may take to the lenders (REP-03). */
public enum GuarantorRoute {
  /** Guarantor to lenders. */
  DIRECT,
  /** Guarantor to borrower to lenders, in one instruction. Not offered yet. */
  VIA_BORROWER;

  /** Refuses {@code GUARANTOR_ROUTE_NOT_OFFERED}. */
  void requireOffered() {
    if (this != DIRECT) {
      throw new Refusal(ErrorCode.GUARANTOR_ROUTE_NOT_OFFERED);
    }
  }
}
