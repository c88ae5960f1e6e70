package bank.depository.payment;

import bank.depository.ledger.AccountId;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.Instruction;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.LedgerQueries;
import bank.depository.ledger.LegalBasis;
import bank.depository.ledger.Movement;
import bank.depository.ledger.TransferKind;
import bank.depository.payment.PaymentChannel.Settlement;
import bank.depository.shared.Money;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Books lines of the channel's settlement of a day, each once: what came in through the channel
 * arrives on the summary account, what went out leaves it, each under the order it belongs to. A
 * line is booked as far as an order of ours has that money in transit; wherever it does not agree
 * with the order, a break is kept (REC-05).
 */
@ApplicationScoped
public class BookSettlement {

  private final LineOrders lineOrders;
  private final ChannelSettlements settlements;
  private final Ledger ledger;
  private final LedgerQueries queries;
  private final PlatformScope scope;
  private final Clock clock;

  BookSettlement(
      LineOrders lineOrders,
      ChannelSettlements settlements,
      Ledger ledger,
      LedgerQueries queries,
      PlatformScope scope,
      Clock clock) {
    this.lineOrders = lineOrders;
    this.settlements = settlements;
    this.ledger = ledger;
    this.queries = queries;
    this.scope = scope;
    this.clock = clock;
  }

  /** Books and keeps these lines, which either all bring money or all take it. */
  @Transactional
  public void handle(PlatformId platform, Settlement settlement, List<Settlement.Line> lines) {
    scope.enter(platform);
    if (isDone(platform, settlement, lines.get(0))) {
      return; // another worker was here
    }
    Map<Integer, ChannelOrder> ours = lineOrders.locked(platform, lines);
    List<ChannelSettlements.BookedLine> kept = new ArrayList<>();
    List<ChannelBreak> breaks = new ArrayList<>();
    for (Settlement.Line line : lines) {
      Optional<ChannelOrder> order = Optional.ofNullable(ours.get(line.no()));
      Optional<ChannelBreak> found = compared(order, line);
      boolean books = found.map(ChannelBreak::kind).map(BookSettlement::isBooked).orElse(true);
      if (books) {
        book(order.orElseThrow(), settlement, line);
      }
      found.ifPresent(breaks::add);
      kept.add(new ChannelSettlements.BookedLine(line, books));
    }
    settlements.keep(platform, settlement.day(), kept);
    settlements.keepBreaks(platform, settlement.day(), breaks, clock.instant());
  }

  private boolean isDone(PlatformId platform, Settlement settlement, Settlement.Line first) {
    return settlements
        .progress(platform, settlement.day())
        .filter(progress -> progress.to(first.kind().isIncoming()) >= first.no())
        .isPresent();
  }

  private static boolean isBooked(ChannelBreak.Kind kind) {
    return kind == ChannelBreak.Kind.AMOUNT_DIFFERS;
  }

  private Optional<ChannelBreak> compared(Optional<ChannelOrder> order, Settlement.Line line) {
    Money ours = order.flatMap(ChannelOrder::paidAmount).orElse(Money.ZERO);
    return kindOfBreak(order, line, ours)
        .map(
            kind ->
                new ChannelBreak(
                    kind, line.orderNo(), line.kind().name(), line.no(), ours, line.amount()));
  }

  private Optional<ChannelBreak.Kind> kindOfBreak(
      Optional<ChannelOrder> order, Settlement.Line line, Money ours) {
    if (order.isEmpty() || order.get().direction() != line.kind().direction()) {
      return Optional.of(ChannelBreak.Kind.ORDER_UNKNOWN);
    }
    if (isSettled(order.get(), line.kind())) {
      return Optional.of(ChannelBreak.Kind.LINE_TWICE);
    }
    if (!hasMoved(order.get(), line.kind())) {
      return Optional.of(ChannelBreak.Kind.STATE_DIFFERS);
    }
    if (!isCovered(order.get(), line, ours)) {
      return Optional.of(ChannelBreak.Kind.NOT_COVERED);
    }
    return line.amount().equals(ours)
        ? Optional.empty()
        : Optional.of(ChannelBreak.Kind.AMOUNT_DIFFERS);
  }

  private boolean isCovered(ChannelOrder order, Settlement.Line line, Money ours) {
    if (line.kind().isIncoming()) {
      return true;
    }
    Money cash = queries.balance(order.platform(), account(order, AccountKind.SUMMARY)).balance();
    return !OutcomeDesk.least(line.amount(), ours).exceeds(cash);
  }

  private static boolean isSettled(ChannelOrder order, Settlement.Kind kind) {
    return kind.isReturn() ? order.isReturnSettled() : order.isSettled();
  }

  private static boolean hasMoved(ChannelOrder order, Settlement.Kind kind) {
    return order.state() == ChannelOrderState.RETURNED
        || (order.state() == ChannelOrderState.PAID && !kind.isReturn());
  }

  private void book(ChannelOrder order, Settlement settlement, Settlement.Line line) {
    if (line.kind().isReturn()) {
      order.returnSettled(settlement.day());
    } else {
      order.settled(settlement.day());
    }
    Money inTransit = order.paidAmount().orElseThrow();
    TransferKind kind = transferKind(line.kind());
    ledger.post(
        new Instruction(
            order.platform(),
            instructionKind(line.kind()),
            order.order(),
            new LegalBasis(
                LegalBasis.Kind.OUTSIDE_CONFIRMATION, "settlement:" + settlement.settlementNo()),
            Optional.empty(),
            List.of(
                new Movement.Transfer(
                    kind,
                    account(order, kind.debit()),
                    account(order, kind.credit()),
                    OutcomeDesk.least(line.amount(), inTransit)))));
  }

  private AccountId account(ChannelOrder order, AccountKind kind) {
    return ledger.account(order.platform(), kind);
  }

  private static TransferKind transferKind(Settlement.Kind kind) {
    return switch (kind) {
      case COLLECTION, INCOMING_TRANSFER -> TransferKind.DEPOSIT_SETTLEMENT;
      case PAYOUT -> TransferKind.WITHDRAWAL_PAID;
      case RETURNED_COLLECTION -> TransferKind.DEPOSIT_TAKEN_BACK_SETTLEMENT;
      case RETURNED_PAYOUT -> TransferKind.WITHDRAWAL_PAID_BACK_SETTLEMENT;
    };
  }

  private static InstructionKind instructionKind(Settlement.Kind kind) {
    return switch (kind) {
      case COLLECTION, INCOMING_TRANSFER -> InstructionKind.DEPOSIT_SETTLEMENT;
      case RETURNED_COLLECTION -> InstructionKind.DEPOSIT_RETURN;
      case PAYOUT, RETURNED_PAYOUT -> InstructionKind.WITHDRAWAL_OUTCOME;
    };
  }
}
