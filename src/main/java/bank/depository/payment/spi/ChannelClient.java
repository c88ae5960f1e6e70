package bank.depository.payment.spi;

import bank.depository.payment.ChannelAnswer;
import bank.depository.payment.PaymentChannel;
import bank.depository.payment.SummaryAccountNumbers;
import bank.depository.payment.spi.ChannelWire.CardHolder;
import bank.depository.payment.spi.ChannelWire.WireOrder;
import bank.depository.payment.spi.ChannelWire.WireSettlement;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Our client of the channel's wire. Every time-out, broken answer, error status or answer about
 * another order is unknown: only a whole answer about the order that was asked for says anything
 * (DEP-05).
 */
@ApplicationScoped
class ChannelClient implements PaymentChannel {

  private static final Logger LOG = Logger.getLogger(ChannelClient.class);

  private final ChannelWire wire;
  private final SummaryAccountNumbers accounts;
  private final ObjectMapper json;
  private final String key;

  ChannelClient(
      @RestClient ChannelWire wire,
      SummaryAccountNumbers accounts,
      ObjectMapper json,
      @ConfigProperty(name = "depository.channel.key") String key) {
    this.wire = wire;
    this.accounts = accounts;
    this.json = json;
    this.key = "Bearer " + key;
  }

  @Override
  public ChannelAnswer send(PaymentOrder order) {
    String summaryAccountNo = accounts.summaryAccountNo(order.platform());
    CardHolder holder = new CardHolder(order.holderName(), order.cardNo());
    String orderNo = order.order().toString();
    long fen = order.amount().fen();
    return answer(
        order.order(),
        switch (order.direction()) {
          case COLLECTION ->
              () ->
                  wire.collect(
                      key,
                      new ChannelWire.Collection(
                          orderNo, summaryAccountNo, fen, holder, order.businessDay()));
          case PAYOUT ->
              () ->
                  wire.payOut(
                      key,
                      new ChannelWire.Payout(
                          orderNo, summaryAccountNo, fen, holder, order.businessDay()));
        });
  }

  @Override
  public ChannelAnswer ask(PlatformId platform, OrderId order) {
    return answer(order, () -> wire.find(key, order.toString()));
  }

  private static ChannelAnswer answer(OrderId order, Supplier<WireOrder> call) {
    try {
      return read(order, call.get());
    } catch (RuntimeException e) {
      LOG.infof("the channel gave no answer for order %s: %s", order, e.getClass().getSimpleName());
      return new ChannelAnswer.Unknown(e.getClass().getSimpleName());
    }
  }

  private static ChannelAnswer read(OrderId asked, WireOrder answer) {
    if (!answer.orderNo().equals(asked.toString())) {
      return new ChannelAnswer.Unknown("an answer about another order");
    }
    return switch (answer.status()) {
      case "PAID", "RETURNED" ->
          new ChannelAnswer.Paid(
              Money.ofFen(Objects.requireNonNull(answer.paidAmountFen())),
              Objects.requireNonNull(answer.businessDay()));
      case "REFUSED" -> new ChannelAnswer.Refused(Objects.requireNonNull(answer.refusal()).code());
      case "PROCESSING" -> new ChannelAnswer.Processing();
      case "NOT_FOUND" -> new ChannelAnswer.NeverArrived();
      default -> new ChannelAnswer.Unknown(answer.status());
    };
  }

  @Override
  public Settlement settle(PlatformId platform, LocalDate day) {
    String summaryAccountNo = accounts.summaryAccountNo(platform);
    try {
      WireSettlement settlement =
          wire.settle(key, new ChannelWire.SettlementRequest(summaryAccountNo, day));
      if (!settlement.state().equals("POSTED")) {
        throw new ChannelUnavailable("the settlement is " + settlement.state());
      }
      return whole(settlement, wire.lines(key, summaryAccountNo, day));
    } catch (ChannelUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.infof(
          "the channel gave no settlement of %s for platform %s: %s", day, platform, e.toString());
      throw new ChannelUnavailable(e.getClass().getSimpleName());
    }
  }

  private Settlement whole(WireSettlement settlement, byte[] file) {
    byte[] sha256 = sha256(file);
    if (!HexFormat.of().formatHex(sha256).equals(settlement.linesSha256())) {
      throw new ChannelUnavailable("the settlement's file does not fit its digest");
    }
    List<Settlement.Line> lines =
        new String(file, StandardCharsets.UTF_8).lines().map(this::line).toList();
    return new Settlement(settlement.settlementNo(), settlement.businessDay(), sha256, lines);
  }

  private Settlement.Line line(String text) {
    try {
      ChannelWire.WireLine line = json.readValue(text, ChannelWire.WireLine.class);
      return new Settlement.Line(line.orderNo(), line.kind(), Money.ofFen(line.amountFen()));
    } catch (JsonProcessingException e) {
      throw new ChannelUnavailable("a line of the settlement's file cannot be read");
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
