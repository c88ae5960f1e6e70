package bank.depository.identity;

/** The number of a person's card or of an organization's account. Masked by its toString. */
public interface BankAccountNo {

  /** The number in plain. Never logged. */
  String value();

  /** The last four digits behind stars. */
  String mask();

  /** The number as the database gives it back. */
  static BankAccountNo of(PartyKind holder, String value) {
    return holder == PartyKind.PERSON ? new CardNo(value) : new CorporateAccountNo(value);
  }
}
