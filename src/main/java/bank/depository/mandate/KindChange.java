package bank.depository.mandate;

/** What two members of staff decide about a kind of mandate that is off by default. */
public enum KindChange {
  /** Customers of the platform may grant it. */
  ALLOW,
  /** None is granted any more, and those that were give nothing. */
  FORBID
}
