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

  /** What the channel's last word is; empty where it was never given to the channel. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<ChannelOrder> given(PlatformId platform, OrderId order) {
    return orders.find(platform, order);
  }
}
