package bank.depository.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * Our id of an order. Time-ordered (UUIDv7, RFC 9562), so that the orders of a moment lie together
 * in the database.
 *
 * @param value the UUID
 */
public record OrderId(UUID value) {

  /** A new id, later than all before. */
  public static OrderId next() {
    return new OrderId(UuidCreator.getTimeOrderedEpochPlus1());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
