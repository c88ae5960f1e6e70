package bank.depository.reconciliation;

/** A part of a day's end. */
public enum DayEndPart {
  /** The channel's settlement of the day is booked. */
  SETTLED,
  /** The platform's fees are in its own fund. */
  SWEPT,
  /** The day is sealed. */
  SEALED,
  /** The check files are there. */
  FILES,
  /** Books and core were held against each other. */
  RECONCILED
}
