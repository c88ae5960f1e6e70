package bank.depository.crypto;

import bank.depository.shared.PlatformId;

/**
 * The place of an encrypted value in the database. A value opens only in the place it was encrypted
 * for, so that nobody can move one platform's customer's number to another's.
 */
public final class PersonalDataCell {

  private final SealContext context;

  private PersonalDataCell(String table, String column, String owner) {
    this.context = SealContext.of("personal-data", table, column, owner);
  }

  /** A column of a platform's rows. */
  public static PersonalDataCell ofPlatform(String table, String column, PlatformId platform) {
    return new PersonalDataCell(table, column, platform.toString());
  }

  /** A column of the bank's own rows, of staff for example. */
  public static PersonalDataCell ofBank(String table, String column) {
    return new PersonalDataCell(table, column, "bank");
  }

  SealContext context() {
    return context;
  }
}
