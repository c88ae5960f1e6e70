package bank.depository.sms.spi;

import bank.depository.identity.MobileNo;
import bank.depository.platform.OutsideLine;
import bank.depository.platform.OutsideParties;
import bank.depository.platform.OutsideParty;
import bank.depository.platform.OutsideWire;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.sms.SmsGateway;
import bank.depository.sms.SmsReceipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hands messages over by HTTP. */
@ApplicationScoped
class HttpSmsGateway implements SmsGateway {

  private static final Logger LOG = Logger.getLogger(HttpSmsGateway.class);

  private final OutsideWire<SmsClient> wire = new OutsideWire<>(SmsClient.class);
  private final OutsideParties parties;

  HttpSmsGateway(OutsideParties parties) {
    this.parties = parties;
  }

  @Override
  public SmsReceipt send(PlatformId platform, UUID messageNo, MobileNo mobile, String text) {
    try {
      OutsideLine line = parties.line(platform, OutsideParty.SMS);
      SmsClient.Message message = new SmsClient.Message(messageNo.toString(), mobile.value(), text);
      return receipt(messageNo, wire.at(line).send(line.authorization(), message));
    } catch (WebApplicationException | ProcessingException | Refusal e) {
      LOG.warnf("message %s: no certain answer (%s)", messageNo, e.getClass().getSimpleName());
      return SmsReceipt.UNKNOWN;
    }
  }

  private static SmsReceipt receipt(UUID messageNo, SmsClient.@Nullable Receipt told) {
    if (told == null || !messageNo.toString().equals(told.messageId())) {
      return SmsReceipt.UNKNOWN;
    }
    return switch (told.status()) {
      case "ACCEPTED" -> SmsReceipt.SENT;
      case "REFUSED" -> SmsReceipt.REFUSED;
      default -> SmsReceipt.UNKNOWN;
    };
  }
}
