package bank.depository.ledger;

/** What an instruction to the ledger is; {@link TransferRules} tells what each may contain. */
public enum InstructionKind {
  /** A channel has collected a deposit. */
  DEPOSIT(false),
  /** A channel settles deposits to the summary account. */
  DEPOSIT_SETTLEMENT(false),
  /** A channel takes back what it had collected. */
  DEPOSIT_RETURN(false),
  /** A customer withdraws. */
  WITHDRAWAL(false),
  /** A payout is paid, rejected or returned. */
  WITHDRAWAL_OUTCOME(false),
  /** A bank transfer came in. */
  INCOMING_TRANSFER(false),
  /** A bank transfer goes back to who made it. */
  INCOMING_TRANSFER_RETURN(false),
  /** A bank transfer has proven an account and is its customer's. */
  FIRST_PAYMENT(false),
  /** The bank pays out of its own money to prove an account. */
  VERIFICATION_PAYMENT(false),
  /** A lender bids. */
  BID(true),
  /** A bid is taken back before disbursement. */
  BID_CANCELLATION(true),
  /** A full project is paid out. */
  DISBURSEMENT(true),
  /** A project fails; every hold for it ends. */
  LAPSE(true),
  /** The borrower repays. */
  REPAYMENT(true),
  /** The guarantor pays for the borrower. */
  GUARANTOR_REPAYMENT(true),
  /** The borrower pays the guarantor back. */
  GUARANTOR_REIMBURSEMENT(true),
  /** Fees go over to the platform's own fund. */
  FEE_SWEEP(false);

  private final boolean forProject;

  InstructionKind(boolean forProject) {
    this.forProject = forProject;
  }

  /** Whether it names the project for which money moves. */
  public boolean isForProject() {
    return forProject;
  }
}
