package bank.depository.lending;

import bank.depository.ledger.HoldId;
import bank.depository.shared.OrderId;
import java.util.UUID;

/**
 * The id of a bid: that of the order which placed it, and of the hold of its money, so that each
 * leads to the others (TRC-01).
 */
public record BidId(UUID value) {

  /** The bid that this order places. */
  public static BidId of(OrderId order) {
    return new BidId(order.value());
  }

  /** The hold of its money. */
  public HoldId hold() {
    return new HoldId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
