package bank.depository.payment;

import bank.depository.ledger.AccountId;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.Instruction;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.LegalBasis;
import bank.depository.ledger.Movement;
import bank.depository.ledger.TransferKind;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Books the channel's settlement of a day, once: what it collected for us arrives on the summary
 * account, what it paid out for us leaves it, each under the order it belongs to. A line that does
 * not agree with an order of ours is kept unbooked, for reconciliation to find (REC-05).
 */
@ApplicationScoped
public class BookSettlement {

  private final ChannelOrders orders;
  private final Ledger ledger;
  private final PlatformScope scope;
  private final Clock clock;

  BookSettlement(ChannelOrders orders, Ledger ledger, PlatformScope scope, Clock clock) {
    this.orders = orders;
    this.ledger = ledger;
    this.scope = scope;
    this.clock = clock;
  }

  /** Books and keeps it; a day that is settled already stays as it is. */
  @Transactional
  public void handle(PlatformId platform, PaymentChannel.Settlement settlement) {
    scope.enter(platform);
    if (orders.isSettled(platform, settlement.day())) {
      return;
    }
    List<Boolean> booked = new ArrayList<>(settlement.lines().size());
    for (PaymentChannel.Settlement.Line line : settlement.lines()) {
      booked.add(book(platform, settlement, line));
    }
    orders.keep(platform, settlement, booked, clock.instant());
  }

  private boolean book(
      PlatformId platform,
      PaymentChannel.Settlement settlement,
      PaymentChannel.Settlement.Line line) {
    Optional<ChannelOrder> ours =
        orderNo(line)
            .flatMap(order -> orders.lock(platform, order))
            .filter(order -> agrees(order, line));
    ours.ifPresent(
        order -> {
          order.settled(settlement.day());
          post(order, settlement, line.amount());
        });
    return ours.isPresent();
  }

  private static boolean agrees(ChannelOrder order, PaymentChannel.Settlement.Line line) {
    return !order.isSettled()
        && order.direction().name().equals(line.kind())
        && order.paidAmount().equals(Optional.of(line.amount()));
  }

  private void post(ChannelOrder order, PaymentChannel.Settlement settlement, Money amount) {
    PlatformId platform = order.platform();
    AccountId summary = ledger.account(platform, AccountKind.SUMMARY);
    LegalBasis basis =
        new LegalBasis(
            LegalBasis.Kind.OUTSIDE_CONFIRMATION, "settlement:" + settlement.settlementNo());
    switch (order.direction()) {
      case COLLECTION ->
          ledger.post(
              instruction(
                  order,
                  InstructionKind.DEPOSIT_SETTLEMENT,
                  basis,
                  new Movement.Transfer(
                      TransferKind.DEPOSIT_SETTLEMENT,
                      summary,
                      ledger.account(platform, AccountKind.DEPOSITS_IN_TRANSIT),
                      amount)));
      case PAYOUT ->
          ledger.post(
              instruction(
                  order,
                  InstructionKind.WITHDRAWAL_OUTCOME,
                  basis,
                  new Movement.Transfer(
                      TransferKind.WITHDRAWAL_PAID,
                      ledger.account(platform, AccountKind.PAYOUTS_IN_TRANSIT),
                      summary,
                      amount)));
    }
  }

  private static Instruction instruction(
      ChannelOrder order, InstructionKind kind, LegalBasis basis, Movement movement) {
    return new Instruction(
        order.platform(), kind, order.order(), basis, Optional.empty(), List.of(movement));
  }

  private static Optional<OrderId> orderNo(PaymentChannel.Settlement.Line line) {
    return Optional.ofNullable(uuid(line.orderNo())).map(OrderId::new);
  }

  private static @Nullable UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOurs) {
      return null;
    }
  }
}
