package bank.depository.platform;

import static bank.depository.platform.PlatformState.APPLYING;
import static bank.depository.platform.PlatformState.CLOSED;
import static bank.depository.platform.PlatformState.IN_REVIEW;
import static bank.depository.platform.PlatformState.LIVE;
import static bank.depository.platform.PlatformState.SUSPENDED;
import static bank.depository.platform.PlatformState.TERMINATING;
import static bank.depository.platform.PlatformState.TESTING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.Requirement;
import bank.depository.order.OrderType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tables of a platform's states, written by hand a second time. */
class PlatformStateTest {

  /** A letter for each state in this order, where the instruction is allowed. */
  private static final String STATES = "ARTLSEC";

  /** Instruction and the states that allow it. */
  private static final Map<String, String> ALLOWED =
      Map.ofEntries(
          Map.entry("SUB_ACCOUNT_OPENING", "L"),
          Map.entry("SUB_ACCOUNT_CLOSING", "LSE"),
          Map.entry("DEPOSIT", "LSE"),
          Map.entry("WITHDRAWAL", "LSE"),
          Map.entry("PROJECT_REGISTRATION", "L"),
          Map.entry("PROJECT_RAISING", "L"),
          Map.entry("BID", "L"),
          Map.entry("BID_CANCELLATION", "LSE"),
          Map.entry("DISBURSEMENT", "L"),
          Map.entry("LAPSE", "LSE"),
          Map.entry("REPAYMENT", "LSE"),
          Map.entry("GUARANTOR_REPAYMENT", "LSE"),
          Map.entry("GUARANTOR_REIMBURSEMENT", "LSE"),
          Map.entry("MANDATE_GRANT", "L"),
          Map.entry("CARD_BINDING", "LSE"),
          Map.entry("CARD_CHANGE", "LSE"),
          Map.entry("CARD_UNBINDING", "LSE"),
          Map.entry("PAPERS_RENEWAL", "LSE"),
          Map.entry("MOBILE_CHANGE", "LSE"),
          Map.entry("NAME_CHANGE", "LSE"),
          Map.entry("MANDATE_REVOCATION", "LSE"),
          Map.entry("MANDATE_ENDING", "LSE"),
          Map.entry("TRADE_PASSWORD_CHANGE", "LSE"),
          Map.entry("TRADE_PASSWORD_RESET", "LSE"),
          Map.entry("PAGE_LINK", "LSE"),
          Map.entry("EVENT_ENDPOINT", "TLSE"),
          Map.entry("EVENT_ENDPOINT_CHANGE", "TLSE"),
          Map.entry("EVENT_REDELIVERY", "TLSE"),
          Map.entry("EVENT_TEST", "TLSE"),
          Map.entry("FEE_SWEEP", ""),
          Map.entry("INCOMING_TRANSFER", ""),
          Map.entry("INCOMING_TRANSFER_RETURN", ""),
          Map.entry("VERIFICATION_PAYMENT", ""),
          Map.entry("SANDBOX_DAY_END", "LSE"));

  @Test
  @Requirement(value = "ADM-07", says = "a platform passes from state to state as its table says")
  void statesStepAsWritten() {
    Map<PlatformState, Set<PlatformState>> next = new EnumMap<>(PlatformState.class);
    next.put(APPLYING, Set.of(IN_REVIEW, CLOSED));
    next.put(IN_REVIEW, Set.of(APPLYING, TESTING));
    next.put(TESTING, Set.of(LIVE, TERMINATING));
    next.put(LIVE, Set.of(SUSPENDED, TERMINATING));
    next.put(SUSPENDED, Set.of(LIVE, TERMINATING));
    next.put(TERMINATING, Set.of(CLOSED));
    next.put(CLOSED, Set.of());
    for (PlatformState state : PlatformState.values()) {
      assertEquals(next.get(state), state.next(), state.name());
    }
  }

  @Test
  @Requirement(
      value = "ADM-07",
      says = "each state says which operations are allowed and the API answers accordingly")
  void eachStateAllowsWhatIsWritten() {
    for (OrderType type : OrderType.values()) {
      for (PlatformState state : PlatformState.values()) {
        char letter = STATES.charAt(state.ordinal());
        assertEquals(
            ALLOWED.getOrDefault(type.name(), "").indexOf(letter) >= 0,
            state.instructions().contains(type),
            type + " while " + state);
      }
    }
    assertEquals(OrderType.values().length, ALLOWED.size());
  }

  @Test
  void keysOpenTheInterfaceFromTheAdmissionOn() {
    for (PlatformState state : PlatformState.values()) {
      assertEquals("TLSEC".indexOf(STATES.charAt(state.ordinal())) >= 0, state.isConnected());
    }
  }

  @Test
  void contractsStepAsWritten() {
    assertEquals(Set.of(ContractState.IN_FORCE), ContractState.DRAFT.next());
    assertEquals(Set.of(ContractState.REPLACED), ContractState.IN_FORCE.next());
    assertEquals(Set.of(), ContractState.REPLACED.next());
  }
}
