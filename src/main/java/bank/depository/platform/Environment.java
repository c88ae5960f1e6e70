package bank.depository.platform;

/** Whether a platform plays or lends real money. */
public enum Environment {
  /** Simulated outside parties, its own business day, values that provoke outcomes. */
  SANDBOX,
  /** Real money and no way to a simulator. */
  PRODUCTION
}
