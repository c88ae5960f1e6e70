package bank.depository.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * The id of a hold, given by the one who places it. Time-ordered (UUIDv7), so that holds of a
 * moment lie together.
 *
 * @param value the UUID
 */
public record HoldId(UUID value) {

  /** A new id, later than all before. */
  public static HoldId next() {
    return new HoldId(UuidCreator.getTimeOrderedEpochPlus1());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
