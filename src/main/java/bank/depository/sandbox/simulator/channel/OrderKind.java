package bank.depository.sandbox.simulator.channel;

/** Which way an order's money goes, seen from the summary account. */
enum OrderKind {
  /** From a card into the summary account. */
  COLLECTION,
  /** Out of the summary account to a card. */
  PAYOUT
}
