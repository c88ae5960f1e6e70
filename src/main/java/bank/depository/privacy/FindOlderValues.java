package bank.depository.privacy;

import bank.depository.crypto.PersonalDataCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Finds where values stand under older versions of the key. */
@ApplicationScoped
class FindOlderValues {

  private final SealedValues values;
  private final PersonalDataCipher cipher;

  FindOlderValues(SealedValues values, PersonalDataCipher cipher) {
    this.values = values;
    this.cipher = cipher;
  }

  /** Platform by platform and column by column. */
  @Transactional
  List<SealedValues.Older> handle() {
    return values.olderThan(cipher.newestVersion());
  }
}
