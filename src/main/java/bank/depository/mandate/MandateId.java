package bank.depository.mandate;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Our id of a mandate. */
public record MandateId(UUID value) {

  static MandateId next() {
    return new MandateId(UuidCreator.getTimeOrderedEpochPlus1());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
