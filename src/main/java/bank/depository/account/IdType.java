package bank.depository.account;

/** Kinds of id documents of persons (IDV-05). */
public enum IdType {
  /** Resident identity card (居民身份证). The others follow with their own checks. */
  RESIDENT_ID
}
