package bank.depository.hostedpage.particulars;

import bank.depository.crypto.PersonalDataCell;
import bank.depository.crypto.PersonalDataCipher;
import bank.depository.identity.MobileNo;
import bank.depository.privacy.DataPurpose;
import bank.depository.privacy.DataSubject;
import bank.depository.privacy.PlainValues;
import bank.depository.privacy.Viewing;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens and closes the two numbers of a change (INF-02). */
@ApplicationScoped
class MobileVault {

  private static final String TABLE = "mobile_change";
  private static final String OLD = "old";
  private static final String NEW = "new";

  private final PersonalDataCipher cipher;
  private final PlainValues plainValues;

  MobileVault(PersonalDataCipher cipher, PlainValues plainValues) {
    this.cipher = cipher;
    this.plainValues = plainValues;
  }

  byte[] old(PlatformId platform, MobileNo mobile) {
    return cipher.encrypt(PersonalDataCell.ofPlatform(TABLE, OLD, platform), mobile.value());
  }

  byte[] next(PlatformId platform, MobileNo mobile) {
    return cipher.encrypt(PersonalDataCell.ofPlatform(TABLE, NEW, platform), mobile.value());
  }

  MobileNo old(MobileChange change) {
    return open(change, OLD, change.oldCipher());
  }

  MobileNo next(MobileChange change) {
    return open(change, NEW, change.newCipher());
  }

  private MobileNo open(MobileChange change, String column, byte[] kept) {
    return new MobileNo(
        plainValues.open(
            Viewing.byService(
                DataSubject.customer(change.platform(), change.customerNo()),
                DataPurpose.CHANGE_ON_FILE),
            PersonalDataCell.ofPlatform(TABLE, column, change.platform()),
            kept));
  }
}
