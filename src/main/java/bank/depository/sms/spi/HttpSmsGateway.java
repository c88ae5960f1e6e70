package bank.depository.sms.spi;

import bank.depository.identity.MobileNo;
import bank.depository.sms.SmsGateway;
import bank.depository.sms.SmsReceipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hands messages over by HTTP. */
@ApplicationScoped
class HttpSmsGateway implements SmsGateway {

  private static final Logger LOG = Logger.getLogger(HttpSmsGateway.class);

  private final SmsClient client;
  private final String authorization;

  HttpSmsGateway(
      @RestClient SmsClient client, @ConfigProperty(name = "depository.sms.key") String key) {
    this.client = client;
    this.authorization = "Bearer " + key;
  }

  @Override
  public SmsReceipt send(UUID messageNo, MobileNo mobile, String text) {
    try {
      return receipt(
          messageNo,
          client.send(
              authorization, new SmsClient.Message(messageNo.toString(), mobile.value(), text)));
    } catch (WebApplicationException | ProcessingException e) {
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
