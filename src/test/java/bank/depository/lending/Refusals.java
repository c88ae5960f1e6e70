package bank.depository.lending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import org.junit.jupiter.api.function.Executable;

/** What tests say of a foreseen "no". */
public final class Refusals {

  private Refusals() {}

  /** The action is refused for that cause. */
  public static void assertRefused(ErrorCode code, Executable action) {
    assertEquals(code, assertThrows(Refusal.class, action).code());
  }
}
