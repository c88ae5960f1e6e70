package bank.depository.lending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/state-machines.md, written again by hand. */
class BidStateTest {

  private static final Map<String, Set<String>> BID =
      Map.of(
          "HELD", Set.of("CANCELLED", "DISBURSED", "LAPSED"),
          "CANCELLED", Set.of(),
          "DISBURSED", Set.of(),
          "LAPSED", Set.of());

  @Test
  void aBidPassesFromStateToStateAsTheTableSays() {
    assertEquals(
        BID,
        Stream.of(BidState.values())
            .collect(
                Collectors.toMap(
                    BidState::name,
                    state ->
                        state.next().stream().map(BidState::name).collect(Collectors.toSet()))));
  }
}
