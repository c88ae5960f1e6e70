package bank.depository.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of a member's states, written by hand a second time. */
class StaffStateTest {

  @Test
  void statesStepAsWritten() {
    Map<StaffState, Set<StaffState>> next =
        Map.of(
            StaffState.ENROLLING, Set.of(StaffState.ACTIVE, StaffState.DISABLED),
            StaffState.ACTIVE, Set.of(StaffState.DISABLED),
            StaffState.DISABLED, Set.of());
    for (StaffState state : StaffState.values()) {
      assertEquals(next.get(state), state.next(), state.name());
    }
  }
}
