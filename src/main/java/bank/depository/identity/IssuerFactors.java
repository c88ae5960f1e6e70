package bank.depository.identity;

/** How many factors an issuer is asked about. */
public enum IssuerFactors {
  /** Name, id number and card (三码). */
  THREE,
  /** And the mobile reserved at the issuer (四码). */
  FOUR,
  /** And the card's own password (五码). */
  FIVE
}
