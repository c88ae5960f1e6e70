package bank.depository.sms;

import bank.depository.identity.MobileNo;
import bank.depository.privacy.DataPurpose;
import bank.depository.privacy.DataSubject;
import bank.depository.privacy.PlainValues;
import bank.depository.privacy.Viewing;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens what is to be handed over to the gateway. */
@ApplicationScoped
class SmsReader {

  private final PlainValues plainValues;

  SmsReader(PlainValues plainValues) {
    this.plainValues = plainValues;
  }

  MobileNo mobile(SmsMessage message) {
    return new MobileNo(open(message, "mobile", message.mobileCipher()));
  }

  String text(SmsMessage message) {
    return open(message, "text", message.textCipher());
  }

  private String open(SmsMessage message, String column, byte[] stored) {
    return plainValues.open(
        Viewing.byService(DataSubject.unnamed(message.platform()), DataPurpose.NOTICE),
        SmsSeal.cell(column, message.platform()),
        stored);
  }
}
