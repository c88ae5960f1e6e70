package bank.depository.payment;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What is known of a payment. */
@ApplicationScoped
public class PaymentQueries {

  private final ChannelOrders orders;

  PaymentQueries(ChannelOrders orders) {
    this.orders = orders;
  }

  /** Why the channel refused, by the channel's code. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<String> channelRefusal(PlatformId platform, OrderId order) {
    return orders.find(platform, order).flatMap(ChannelOrder::refusal);
  }
}
