package bank.depository.account;

import bank.depository.shared.PlatformId;

/** What one capability does when a customer's mobile has changed; a bean of each that has to. */
public interface AfterMobileChange {

  /** In the transaction of the change. */
  void mobileChanged(PlatformId platform, String customerNo);
}
