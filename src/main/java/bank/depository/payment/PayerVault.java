package bank.depository.payment;

import bank.depository.crypto.PersonalDataCell;
import bank.depository.crypto.PersonalDataCipher;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens and closes who made a bank transfer (INF-02). */
@ApplicationScoped
class PayerVault {

  private static final String TABLE = "incoming_transfer";
  private static final int SHOWN = 4;

  private final PersonalDataCipher cipher;

  PayerVault(PersonalDataCipher cipher) {
    this.cipher = cipher;
  }

  IncomingTransfer.SealedPayer seal(PlatformId platform, PaymentChannel.Incoming told) {
    String account = told.payerAccountNo();
    return new IncomingTransfer.SealedPayer(
        cipher.encrypt(name(platform), told.payerName()),
        cipher.encrypt(account(platform), account),
        "**** " + account.substring(Math.max(0, account.length() - SHOWN)));
  }

  String name(IncomingTransfer transfer) {
    return cipher.decrypt(name(transfer.platform()), transfer.payerNameCipher());
  }

  String account(IncomingTransfer transfer) {
    return cipher.decrypt(account(transfer.platform()), transfer.payerAccountCipher());
  }

  private static PersonalDataCell name(PlatformId platform) {
    return PersonalDataCell.ofPlatform(TABLE, "payer_name", platform);
  }

  private static PersonalDataCell account(PlatformId platform) {
    return PersonalDataCell.ofPlatform(TABLE, "payer_account", platform);
  }
}
