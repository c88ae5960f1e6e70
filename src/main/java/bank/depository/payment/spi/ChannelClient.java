package bank.depository.payment.spi;

import bank.depository.payment.ChannelAnswer;
import bank.depository.payment.PaymentChannel;
import bank.depository.payment.SummaryAccountNumbers;
import bank.depository.payment.spi.ChannelWire.CardHolder;
import bank.depository.payment.spi.ChannelWire.WireOrder;
import bank.depository.payment.spi.ChannelWire.WireSettlement;
import bank.depository.platform.OutsideLine;
import bank.depository.platform.OutsideParties;
import bank.depository.platform.OutsideParty;
import bank.depository.platform.OutsideWire;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * Our client of the channel's wire. Every time-out, broken answer, error status or answer about
 * another order is unknown: only a whole answer about the order that was asked for says anything
 * (DEP-05). Which channel is spoken to follows from the platform's environment alone.
 */
@ApplicationScoped
class ChannelClient implements PaymentChannel {

  private static final Logger LOG = Logger.getLogger(ChannelClient.class);

  private final OutsideWire<ChannelWire> wire = new OutsideWire<>(ChannelWire.class);
  private final OutsideParties parties;
  private final SummaryAccountNumbers accounts;
  private final ObjectMapper json;

  ChannelClient(OutsideParties parties, SummaryAccountNumbers accounts, ObjectMapper json) {
    this.parties = parties;
    this.accounts = accounts;
    this.json = json;
  }

  @Override
  public ChannelAnswer send(PaymentOrder order) {
    return answer(
        order.platform(), order.order(), (line, summaryNo) -> send(line, summaryNo, order));
  }

  private WireOrder send(OutsideLine line, String summaryNo, PaymentOrder order) {
    CardHolder holder = new CardHolder(order.holderName(), order.cardNo());
    String orderNo = order.order().toString();
    long fen = order.amount().fen();
    ChannelWire channel = wire.at(line);
    return switch (order.direction()) {
      case COLLECTION ->
          channel.collect(
              line.authorization(),
              new ChannelWire.Collection(orderNo, summaryNo, fen, holder, order.businessDay()));
      case PAYOUT ->
          channel.payOut(
              line.authorization(),
              new ChannelWire.Payout(orderNo, summaryNo, fen, holder, order.businessDay()));
      case VERIFICATION_PAYMENT ->
          channel.payToVerify(
              line.authorization(),
              new ChannelWire.Payout(orderNo, summaryNo, fen, holder, order.businessDay()));
      case INCOMING_TRANSFER -> throw new IllegalArgumentException("nobody orders " + order);
    };
  }

  @Override
  public ChannelAnswer ask(PlatformId platform, OrderId order) {
    return answer(
        platform,
        order,
        (line, summaryNo) -> wire.at(line).find(line.authorization(), order.toString()));
  }

  private ChannelAnswer answer(
      PlatformId platform, OrderId order, BiFunction<OutsideLine, String, WireOrder> call) {
    try {
      String summaryNo = accounts.summaryAccountNo(platform);
      OutsideLine line = parties.line(platform, OutsideParty.CHANNEL);
      return read(order, summaryNo, call.apply(line, summaryNo));
    } catch (RuntimeException e) {
      LOG.infof("the channel gave no answer for order %s: %s", order, e.getClass().getSimpleName());
      return new ChannelAnswer.Unknown(e.getClass().getSimpleName(), false);
    }
  }

  private static ChannelAnswer read(OrderId asked, String summaryNo, WireOrder answer) {
    boolean other =
        !asked.toString().equals(answer.orderNo())
            || (answer.summaryAccountNo() != null && !answer.summaryAccountNo().equals(summaryNo));
    if (other) {
      return new ChannelAnswer.Unknown("an answer about another order", true);
    }
    return switch (answer.status()) {
      case "PAID" -> paid(answer);
      case "RETURNED" ->
          new ChannelAnswer.Returned(
              paid(answer), Objects.requireNonNull(answer.returnedBusinessDay()));
      case "REFUSED" -> new ChannelAnswer.Refused(Objects.requireNonNull(answer.refusal()).code());
      case "PROCESSING" -> new ChannelAnswer.Processing();
      case "NOT_FOUND" -> new ChannelAnswer.NeverArrived();
      default -> new ChannelAnswer.Unknown(answer.status(), true);
    };
  }

  private static ChannelAnswer.Paid paid(WireOrder answer) {
    return new ChannelAnswer.Paid(
        Money.ofFen(Objects.requireNonNull(answer.paidAmountFen())),
        Objects.requireNonNull(answer.businessDay()));
  }

  @Override
  public List<Incoming> incoming(PlatformId platform, String afterNo) {
    return whole(
        platform,
        (line, summaryNo) ->
            listed(line, summaryNo, afterNo).incomingTransfers().stream()
                .map(told -> incoming(told, summaryNo))
                .toList());
  }

  private ChannelWire.WireIncomings listed(OutsideLine line, String summaryNo, String afterNo) {
    return afterNo.isEmpty()
        ? wire.at(line).incoming(line.authorization(), summaryNo)
        : wire.at(line).incomingAfter(line.authorization(), summaryNo, afterNo);
  }

  private static Incoming incoming(ChannelWire.WireIncoming told, String summaryNo) {
    if (!told.summaryAccountNo().equals(summaryNo)) {
      throw new ChannelUnavailable("a transfer to another account");
    }
    return new Incoming(
        told.incomingNo(),
        told.payer().name(),
        told.payer().accountNo(),
        Money.ofFen(told.amountFen()),
        told.remark(),
        told.businessDay());
  }

  @Override
  public Settlement settle(PlatformId platform, LocalDate day) {
    return whole(
        platform,
        (line, summaryNo) -> {
          WireSettlement told =
              wire.at(line)
                  .settle(line.authorization(), new ChannelWire.SettlementRequest(summaryNo, day));
          requirePosted(told, summaryNo, day);
          return new Settlement(
              told.settlementNo(),
              day,
              HexFormat.of().parseHex(told.linesSha256()),
              new Settlement.Totals(
                  lines(told),
                  Money.ofFen(told.collections().amountFen()),
                  Money.ofFen(told.payouts().amountFen())));
        });
  }

  private static void requirePosted(WireSettlement told, String summaryNo, LocalDate day) {
    if (!told.summaryAccountNo().equals(summaryNo) || !told.businessDay().equals(day)) {
      throw new ChannelUnavailable("a settlement of another account or day");
    }
    if (!told.state().equals("POSTED")) {
      throw new ChannelUnavailable("the settlement is " + told.state());
    }
  }

  private static long lines(WireSettlement told) {
    return told.collections().count()
        + told.payouts().count()
        + told.returnedPayouts().count()
        + told.returnedCollections().count()
        + told.incomingTransfers().count();
  }

  @Override
  public SettlementFile file(PlatformId platform, Settlement settlement) {
    return whole(
        platform,
        (line, summaryNo) -> {
          try (InputStream bytes =
              wire.at(line).lines(line.authorization(), summaryNo, settlement.day())) {
            return SpooledFile.of(bytes, settlement.sha256(), this::line);
          } catch (IOException e) {
            throw new ChannelUnavailable(e.getClass().getSimpleName());
          }
        });
  }

  private <T> T whole(PlatformId platform, BiFunction<OutsideLine, String, T> call) {
    try {
      String summaryNo = accounts.summaryAccountNo(platform);
      return call.apply(parties.line(platform, OutsideParty.CHANNEL), summaryNo);
    } catch (ChannelUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.infof("the channel gave no settlement for platform %s: %s", platform, e.toString());
      throw new ChannelUnavailable(e.getClass().getSimpleName());
    }
  }

  private Settlement.Line line(int no, String text) {
    try {
      ChannelWire.WireLine line = json.readValue(text, ChannelWire.WireLine.class);
      return new Settlement.Line(
          no, line.orderNo(), Settlement.Kind.valueOf(line.kind()), Money.ofFen(line.amountFen()));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new ChannelUnavailable("a line of the settlement's file cannot be read");
    }
  }
}
