package bank.depository.payment;

import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Books what the channel has said of an order, once. May be called any number of times, in any
 * order, by anyone: what is certain already stays, what leads on is booked step by step, and what
 * says nothing changes nothing (DEP-05, WDR-02).
 */
@ApplicationScoped
public class RecordChannelOutcome {

  private final ChannelOrders channelOrders;
  private final OrderBook orders;
  private final CollectionBooking collections;
  private final PayoutBooking payouts;
  private final IncomingReturnBooking incomingReturns;
  private final VerificationBooking verifications;
  private final PlatformScope scope;

  RecordChannelOutcome(
      ChannelOrders channelOrders,
      OrderBook orders,
      CollectionBooking collections,
      PayoutBooking payouts,
      IncomingReturnBooking incomingReturns,
      VerificationBooking verifications,
      PlatformScope scope) {
    this.channelOrders = channelOrders;
    this.orders = orders;
    this.collections = collections;
    this.payouts = payouts;
    this.incomingReturns = incomingReturns;
    this.verifications = verifications;
    this.scope = scope;
  }

  /**
   * Books the answer. Refuses with {@code NOT_FOUND} for an order that was never given to the
   * channel.
   */
  @Transactional
  public void handle(PlatformId platform, OrderId id, ChannelAnswer answer) {
    scope.enter(platform);
    Order order = orders.lock(platform, id);
    ChannelOrder given =
        channelOrders
            .lock(platform, id)
            .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no channel order " + id));
    if (answer instanceof ChannelAnswer.Paid paid) {
      paid(order, given, paid);
    } else if (answer instanceof ChannelAnswer.Returned returned) {
      paid(order, given, returned.paid());
      returned(order, given, returned);
    } else if (answer instanceof ChannelAnswer.Refused refused) {
      refused(order, given, refused.reason());
    } else if (answer instanceof ChannelAnswer.NeverArrived) {
      neverArrived(order, given);
    }
    if (!(answer instanceof ChannelAnswer.Unknown)) {
      given.confirmed();
    }
  }

  private void paid(Order order, ChannelOrder given, ChannelAnswer.Paid paid) {
    ChannelOrderState before = given.state();
    if (given.mayBecome(ChannelOrderState.PAID)) {
      given.paid(paid);
      booking(order, given).paid(order, given, before);
    }
  }

  private void returned(Order order, ChannelOrder given, ChannelAnswer.Returned returned) {
    if (given.mayBecome(ChannelOrderState.RETURNED)) {
      given.returned(returned.returnedDay());
      booking(order, given).returned(order, given);
    }
  }

  private void refused(Order order, ChannelOrder given, String reason) {
    if (given.mayBecome(ChannelOrderState.REFUSED)) {
      given.refused(reason);
      booking(order, given).notPaid(order, given, ErrorCode.CHANNEL_REFUSED, reason);
    }
  }

  private void neverArrived(Order order, ChannelOrder given) {
    if (given.mayBecome(ChannelOrderState.NEVER_ARRIVED)) {
      given.neverArrived();
      String detail = "the channel closed the number unseen";
      booking(order, given).notPaid(order, given, ErrorCode.CHANNEL_NEVER_SAW, detail);
    }
  }

  private OutcomeBooking booking(Order order, ChannelOrder given) {
    return switch (order.type()) {
      case INCOMING_TRANSFER_RETURN -> incomingReturns;
      case VERIFICATION_PAYMENT -> verifications;
      default -> given.direction() == Direction.COLLECTION ? collections : payouts;
    };
  }
}
