package bank.depository.payment;

import bank.depository.ledger.AccountKind;
import bank.depository.ledger.Instruction;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.LegalBasis;
import bank.depository.ledger.Movement;
import bank.depository.ledger.TransferKind;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A bank transfer that is nobody's here goes back to the account and the name that it came from:
 * booked out of suspense and written down before the channel is told.
 */
@ApplicationScoped
class ReturnIncomingTransfer {

  private final IncomingTransfers transfers;
  private final ChannelOrders channelOrders;
  private final OrderBook book;
  private final Ledger ledger;
  private final PayerVault vault;
  private final PlatformScope scope;
  private final Clock clock;

  ReturnIncomingTransfer(
      IncomingTransfers transfers,
      ChannelOrders channelOrders,
      OrderBook book,
      Ledger ledger,
      PayerVault vault,
      PlatformScope scope,
      Clock clock) {
    this.transfers = transfers;
    this.channelOrders = channelOrders;
    this.book = book;
    this.ledger = ledger;
    this.vault = vault;
    this.scope = scope;
    this.clock = clock;
  }

  /** What the bank's own order says. */
  record Command(String incomingNo, String reason) {}

  /** What the channel is to be told; empty where somebody else has begun to return it. */
  @Transactional
  public Optional<PaymentChannel.PaymentOrder> handle(PlatformId platform, OrderId incoming) {
    scope.enter(platform);
    return transfers
        .lock(platform, incoming)
        .filter(transfer -> transfer.state() == IncomingState.TO_RETURN)
        .map(this::begin);
  }

  private PaymentChannel.PaymentOrder begin(IncomingTransfer transfer) {
    PlatformId platform = transfer.platform();
    Instant now = clock.instant();
    Order order =
        book.ofBank(
            platform,
            OrderType.INCOMING_TRANSFER_RETURN,
            new Command(transfer.incomingNo(), transfer.reason().orElseThrow().name()));
    order.about(null, null, transfer.amount());
    LocalDate day = ledger.post(wayBack(order, transfer)).businessDay();
    channelOrders.add(
        new ChannelOrder(platform, order.id(), Direction.PAYOUT, transfer.amount(), day, now));
    transfer.returning(order.id(), now);
    return new PaymentChannel.PaymentOrder(
        platform,
        order.id(),
        Direction.PAYOUT,
        transfer.amount(),
        vault.name(transfer),
        vault.account(transfer),
        day);
  }

  private Instruction wayBack(Order order, IncomingTransfer transfer) {
    PlatformId platform = transfer.platform();
    return new Instruction(
        platform,
        InstructionKind.INCOMING_TRANSFER_RETURN,
        order.id(),
        new LegalBasis(LegalBasis.Kind.OUTSIDE_CONFIRMATION, "incoming:" + transfer.incomingNo()),
        Optional.empty(),
        List.of(
            new Movement.Transfer(
                TransferKind.INCOMING_TRANSFER_RETURN,
                ledger.account(platform, AccountKind.SUSPENSE),
                ledger.account(platform, AccountKind.PAYOUTS_IN_TRANSIT),
                transfer.amount())));
  }
}
