package bank.depository.payment;

import bank.depository.crypto.PersonalDataCell;
import bank.depository.crypto.PersonalDataCipher;
import bank.depository.identity.Masks;
import bank.depository.privacy.DataPurpose;
import bank.depository.privacy.DataSubject;
import bank.depository.privacy.PlainValues;
import bank.depository.privacy.Viewing;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens and closes who made a bank transfer (INF-02). */
@ApplicationScoped
class PayerVault {

  private static final String TABLE = "incoming_transfer";

  private final PersonalDataCipher cipher;
  private final PlainValues plainValues;

  PayerVault(PersonalDataCipher cipher, PlainValues plainValues) {
    this.cipher = cipher;
    this.plainValues = plainValues;
  }

  IncomingTransfer.SealedPayer seal(PlatformId platform, PaymentChannel.Incoming told) {
    String account = told.payerAccountNo();
    return new IncomingTransfer.SealedPayer(
        cipher.encrypt(name(platform), told.payerName()),
        cipher.encrypt(account(platform), account),
        Masks.account(account));
  }

  String name(IncomingTransfer transfer) {
    return open(transfer, name(transfer.platform()), transfer.payerNameCipher());
  }

  String account(IncomingTransfer transfer) {
    return open(transfer, account(transfer.platform()), transfer.payerAccountCipher());
  }

  private String open(IncomingTransfer transfer, PersonalDataCell cell, byte[] stored) {
    return plainValues.open(
        Viewing.byService(DataSubject.unnamed(transfer.platform()), DataPurpose.PAYMENT),
        cell,
        stored);
  }

  private static PersonalDataCell name(PlatformId platform) {
    return PersonalDataCell.ofPlatform(TABLE, "payer_name", platform);
  }

  private static PersonalDataCell account(PlatformId platform) {
    return PersonalDataCell.ofPlatform(TABLE, "payer_account", platform);
  }
}
