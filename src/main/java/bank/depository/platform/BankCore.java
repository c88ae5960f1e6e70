package bank.depository.platform;

import bank.depository.shared.PlatformId;

/** The bank's core, as far as admission needs it: it opens a platform's two accounts. */
public interface BankCore {

  /**
   * Opens the summary account and the own-fund account, or tells those that are open already.
   * Called outside every transaction. Refuses with {@code TEMPORARILY_UNAVAILABLE} where the core
   * does not answer as agreed; asking again is safe.
   */
  CoreAccounts openAccounts(PlatformId platform, Environment environment, String name);
}
