package bank.depository.approval;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * Our id of a pending approval, time-ordered (UUIDv7).
 *
 * @param value the UUID
 */
public record ApprovalId(UUID value) {

  /** A new id. */
  public static ApprovalId next() {
    return new ApprovalId(UuidCreator.getTimeOrderedEpochPlus1());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
