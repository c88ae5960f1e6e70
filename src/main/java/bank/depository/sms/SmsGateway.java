package bank.depository.sms;

import bank.depository.identity.MobileNo;
import bank.depository.shared.PlatformId;
import java.util.UUID;

/** The SMS gateway (短信网关), as the wire {@code api-spec/sms.yaml} has it. */
public interface SmsGateway {

  /**
   * Hands a message over; under the same number it is delivered once. Never called inside a
   * transaction; whatever goes wrong on the way is {@link SmsReceipt#UNKNOWN}.
   *
   * @param platform whose environment says which gateway gets it
   */
  SmsReceipt send(PlatformId platform, UUID messageNo, MobileNo mobile, String text);
}
