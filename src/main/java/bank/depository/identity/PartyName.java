package bank.depository.identity;

/** The name of a person or an organization as it stands on its papers. Masked by its toString. */
public interface PartyName {

  /** The name in plain. Never logged. */
  String value();

  /** For people to recognize. */
  String mask();

  /** The name as the database gives it back. */
  static PartyName of(PartyKind kind, String value) {
    return kind == PartyKind.PERSON ? new PersonName(value) : new OrganizationName(value);
  }
}
