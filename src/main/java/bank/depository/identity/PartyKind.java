package bank.depository.identity;

/** What a customer is. */
public enum PartyKind {
  /** A natural person (个人). */
  PERSON,
  /** A company or another organization (机构). */
  ORGANIZATION
}
