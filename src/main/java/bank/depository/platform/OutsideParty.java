package bank.depository.platform;

/**
 * Who stands behind the bank: each has a wire in {@code api-spec/} and one address for each
 * environment.
 */
public enum OutsideParty {
  /** The card issuers, who answer identity checks. */
  ISSUER,
  /** The payment channel. */
  CHANNEL,
  /** The gateway of short messages. */
  SMS,
  /** The bank's core. */
  CORE
}
