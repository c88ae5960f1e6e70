package bank.depository.payment;

import bank.depository.payment.PaymentChannel.Settlement;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fetches the channel's settlement of a day and books it, piece by piece, each piece once. An order
 * in the settlement whose outcome we do not know yet, or knew otherwise, is asked for first: the
 * settlement is the latest moment at which an outcome becomes certain (DEP-05).
 */
@ApplicationScoped
public class SettleChannelDay {

  /** The most lines booked in one transaction. */
  static final int PIECE = 200;

  private final PaymentChannel channel;
  private final AskChannel ask;
  private final AskForIncomingTransfers askIncoming;
  private final BeginSettlement begin;
  private final BookSettlement book;
  private final CompleteSettlement complete;
  private final UncertainOrders uncertain;

  SettleChannelDay(
      PaymentChannel channel,
      AskChannel ask,
      AskForIncomingTransfers askIncoming,
      BeginSettlement begin,
      BookSettlement book,
      CompleteSettlement complete,
      UncertainOrders uncertain) {
    this.channel = channel;
    this.ask = ask;
    this.askIncoming = askIncoming;
    this.begin = begin;
    this.book = book;
    this.complete = complete;
    this.uncertain = uncertain;
  }

  /**
   * Settles the day, or what is missing of it; again it changes nothing. Outside of any
   * transaction.
   *
   * @throws PaymentChannel.ChannelUnavailable where the channel gives no whole answer; what is
   *     booked by then stays, and the next call goes on
   */
  public void settle(PlatformId platform, LocalDate day) {
    if (begin.handle(platform, day)) {
      return;
    }
    Settlement settlement = channel.settle(platform, day);
    askIncoming.ask(platform); // no transfer can join a settled day any more
    try (PaymentChannel.SettlementFile file = channel.file(platform, settlement)) {
      // What comes in first, for it covers what goes out
      book(platform, settlement, file, true);
      book(platform, settlement, file, false);
    }
    complete.handle(platform, day);
  }

  private void book(
      PlatformId platform,
      Settlement settlement,
      PaymentChannel.SettlementFile file,
      boolean incoming) {
    int booked = begin.handle(platform, settlement, incoming);
    try (Stream<Settlement.Line> lines = file.lines()) {
      pieces(
          platform,
          settlement,
          lines
              .filter(line -> line.no() > booked && line.kind().isIncoming() == incoming)
              .iterator());
    }
  }

  private void pieces(PlatformId platform, Settlement settlement, Iterator<Settlement.Line> lines) {
    List<Settlement.Line> piece = new ArrayList<>(PIECE);
    while (lines.hasNext()) {
      piece.add(lines.next());
      if (piece.size() == PIECE || !lines.hasNext()) {
        uncertain.handle(platform, piece).forEach(order -> ask(platform, order));
        book.handle(platform, settlement, List.copyOf(piece));
        piece.clear();
      }
    }
  }

  private void ask(PlatformId platform, OrderId order) {
    if (ask.ask(platform, order) instanceof ChannelAnswer.Unknown unknown) {
      throw new PaymentChannel.ChannelUnavailable(
          "settles order " + order + " and does not tell its outcome: " + unknown.cause());
    }
  }
}
