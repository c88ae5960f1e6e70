package bank.depository.payment.spi;

import bank.depository.payment.PaymentChannel;
import bank.depository.payment.TakeChannelNotice;
import bank.depository.platform.Environment;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.Refusal;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Verifies what claims to come from the channel, as {@code api-spec/channel.yaml} says, and reads
 * it.
 */
@ApplicationScoped
public class ChannelNotices {

  /** The most bytes of a notice. */
  public static final int MAX_BODY_BYTES = 16_384;

  /** How far the notice's time may be from ours. */
  static final Duration WINDOW = Duration.ofSeconds(300);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

  private final ChannelKeys keys;
  private final TakeChannelNotice take;
  private final ObjectMapper json;
  private final Clock clock;

  ChannelNotices(ChannelKeys keys, TakeChannelNotice take, ObjectMapper json, Clock clock) {
    this.keys = keys;
    this.take = take;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Takes a notice of that environment's channel; nobody else's key serves. Refuses {@code
   * BODY_TOO_LARGE}, {@code SIGNATURE_STALE}, {@code KEY_UNKNOWN}, {@code SIGNATURE_INVALID},
   * {@code BODY_MALFORMED}, {@code OUTSIDE_PARTY_MISSING} and {@code TEMPORARILY_UNAVAILABLE}.
   */
  public void receive(Environment environment, ReceivedNotice notice) {
    if (notice.body().length > MAX_BODY_BYTES) {
      throw new Refusal(ErrorCode.BODY_TOO_LARGE);
    }
    requireFresh(notice.timestamp());
    requireSigned(keys.require(environment, notice.keyId()), notice);
    ChannelWire.WireNotification told = read(notice.body());
    if (told.order() != null) {
      take(environment, told.order());
    }
    if (told.incomingTransfer() != null) {
      take.incoming(environment, told.incomingTransfer().summaryAccountNo());
    }
  }

  private void take(Environment environment, ChannelWire.WireOrder order) {
    Optional<OrderId> ours = PaymentChannel.orderOf(order.orderNo());
    String summaryAccountNo = order.summaryAccountNo();
    if (ours.isPresent() && summaryAccountNo != null) {
      take.take(environment, summaryAccountNo, ours.get());
    }
  }

  private void requireFresh(String timestamp) {
    if (!SECONDS.matcher(timestamp).matches()) {
      throw new Refusal(ErrorCode.SIGNATURE_MISSING);
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    if (Duration.between(sent, clock.instant()).abs().compareTo(WINDOW) > 0) {
      throw new Refusal(ErrorCode.SIGNATURE_STALE);
    }
  }

  private static void requireSigned(PublicKey key, ReceivedNotice notice) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(key);
      ed25519.update((notice.timestamp() + ".").getBytes(StandardCharsets.US_ASCII));
      ed25519.update(notice.body());
      if (!ed25519.verify(Base64.getDecoder().decode(notice.signature()))) {
        throw new Refusal(ErrorCode.SIGNATURE_INVALID);
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new Refusal(ErrorCode.SIGNATURE_INVALID);
    }
  }

  private ChannelWire.WireNotification read(byte[] body) {
    try {
      return json.readValue(body, ChannelWire.WireNotification.class);
    } catch (IOException e) {
      throw new Refusal(ErrorCode.BODY_MALFORMED);
    }
  }
}
