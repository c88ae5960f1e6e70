package bank.depository.identity;

/** Why two members of staff do not accept an organization's papers. */
public enum CopyFault {
  /** A copy cannot be read. */
  UNREADABLE,
  /** A paper is no longer valid. */
  OUT_OF_DATE,
  /** The name is not what was told. */
  NAME_DIFFERS,
  /** The credit code or licence number is not what was told. */
  NUMBER_DIFFERS,
  /** Legal representative or agent are not who was told. */
  OFFICERS_DIFFER,
  /** The account-opening permit is of another account or bank than was told. */
  ACCOUNT_DIFFERS,
  /** Something does not look genuine. */
  NOT_GENUINE
}
