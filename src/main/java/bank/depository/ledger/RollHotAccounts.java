package bank.depository.ledger;

import bank.depository.shared.PlatformId;

/**
 * Numbers what has grown hot accounts without a number. A job calls it often; any number may run at
 * once and any may die at any line. Nothing but freshness depends on it.
 */
public interface RollHotAccounts {

  /** Rolls the hot accounts of one platform and tells how many rows it numbered. */
  long handle(PlatformId platform);
}
