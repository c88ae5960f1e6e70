package bank.depository.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/state-machines.md}, by hand. */
class ComplaintStateTest {

  private static final Map<ComplaintState, Set<ComplaintState>> NEXT =
      Map.of(
          ComplaintState.RECEIVED, Set.of(ComplaintState.ANSWERED, ComplaintState.WITHDRAWN),
          ComplaintState.ANSWERED, Set.of(),
          ComplaintState.WITHDRAWN, Set.of());

  @Test
  void aComplaintIsAnsweredOrTakenBackOnce() {
    for (ComplaintState state : ComplaintState.values()) {
      assertEquals(NEXT.get(state), state.next(), state.name());
    }
  }
}
