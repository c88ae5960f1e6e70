package bank.depository.mandate;

import bank.depository.order.Order;
import bank.depository.order.OrderKey;
import bank.depository.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What an order has used of a mandate; kept for ever (TRC-01). */
@Entity
@Table(name = "mandate_use")
@SuppressWarnings("UnusedVariable") // written for the bank to read, not for this class
public class MandateUse {

  @EmbeddedId private OrderKey key;

  @Column(updatable = false)
  private UUID mandateId;

  @Column(updatable = false)
  private long amountFen;

  @Column(updatable = false)
  private Instant usedAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected MandateUse() {}

  MandateUse(Order order, MandateId mandate, Money amount, Instant now) {
    this.key = OrderKey.of(order.platform(), order.id());
    this.mandateId = mandate.value();
    this.amountFen = amount.fen();
    this.usedAt = now;
  }
}
