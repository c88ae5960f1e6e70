package bank.depository.service;

/** What a customer wants with what is said. */
public enum ComplaintKind {
  /** A question (咨询). */
  ADVICE,
  /** A complaint (投诉). */
  COMPLAINT
}
