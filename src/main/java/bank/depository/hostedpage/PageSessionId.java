package bank.depository.hostedpage;

import java.util.UUID;

/** Our id of a page session. */
public record PageSessionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
