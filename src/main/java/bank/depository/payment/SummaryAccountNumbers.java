package bank.depository.payment;

import bank.depository.shared.PlatformId;

/** The number by which the bank's core and the channel know a platform's summary account. */
public interface SummaryAccountNumbers {

  /** The number; refuses where the core has not opened the account yet. */
  String summaryAccountNo(PlatformId platform);
}
