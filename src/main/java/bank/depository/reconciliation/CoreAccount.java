package bank.depository.reconciliation;

/** The two accounts that a platform has at the bank's core. */
public enum CoreAccount {
  /** 汇总账户: all customers' money. */
  SUMMARY,
  /** 自有资金账户: the platform's own money. */
  OWN_FUND
}
