package bank.depository.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.Requirement;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of docs/state-machines.md, written again by hand. */
class ProjectStateTest {

  private static final Map<String, Set<String>> PROJECT =
      Map.of(
          "REGISTERED", Set.of("RAISING", "WITHDRAWN"),
          "RAISING", Set.of("FULL", "LAPSED"),
          "FULL", Set.of("RAISING", "DISBURSED", "LAPSED"),
          "DISBURSED", Set.of("SETTLED"),
          "SETTLED", Set.of(),
          "LAPSED", Set.of(),
          "WITHDRAWN", Set.of());

  private static final Map<String, Set<String>> INSTALMENT =
      Map.of(
          "DUE", Set.of("PAID", "PAID_BY_GUARANTOR"),
          "PAID", Set.of(),
          "PAID_BY_GUARANTOR", Set.of());

  @Test
  @Requirement(value = "LND-02", says = "a project passes from state to state as its table says")
  void aProjectPassesFromStateToStateAsTheTableSays() {
    assertEquals(
        PROJECT,
        Stream.of(ProjectState.values())
            .collect(Collectors.toMap(ProjectState::name, state -> names(state.next()))));
  }

  @Test
  void anInstalmentIsPaidOnce() {
    assertEquals(
        INSTALMENT,
        Stream.of(InstalmentState.values())
            .collect(Collectors.toMap(InstalmentState::name, state -> names(state.next()))));
  }

  private static Set<String> names(Set<? extends Enum<?>> states) {
    return states.stream().map(Enum::name).collect(Collectors.toSet());
  }
}
