package bank.depository.sms;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends a code: written down, handed over, outcome written down. Never inside a transaction. */
@ApplicationScoped
public class SmsDesk {

  private final RequestSmsCode requestCode;
  private final SmsGateway gateway;
  private final RecordSmsReceipt recordReceipt;

  SmsDesk(RequestSmsCode requestCode, SmsGateway gateway, RecordSmsReceipt recordReceipt) {
    this.requestCode = requestCode;
    this.gateway = gateway;
    this.recordReceipt = recordReceipt;
  }

  /**
   * Sends a new code. Refuses SMS_TOO_SOON, SMS_LIMIT_REACHED, SMS_REFUSED. Where the gateway does
   * not answer the code may have been sent; the customer can ask for another after {@link
   * SmsLimits#RESEND_AFTER}.
   */
  public void sendCode(SmsBinding binding) {
    RequestSmsCode.ToSend message = requestCode.handle(binding);
    SmsReceipt receipt =
        gateway.send(binding.platform(), message.messageNo(), message.mobile(), message.text());
    recordReceipt.handle(binding.platform(), message.messageNo(), receipt);
    if (receipt == SmsReceipt.REFUSED) {
      throw new Refusal(ErrorCode.SMS_REFUSED);
    }
  }
}
