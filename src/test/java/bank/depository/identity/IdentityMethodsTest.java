package bank.depository.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.depository.Requirement;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which methods can suffice at all, and the steps of a proof. */
class IdentityMethodsTest {

  @ParameterizedTest
  @CsvSource({
    "OPENING,PERSON,FIVE_FACTOR FOUR_FACTOR THREE_FACTOR THREE_FACTOR_AND_FIRST_PAYMENT",
    "OPENING,ORGANIZATION,FIRST_PAYMENT MANUAL_REVIEW",
    "BINDING,PERSON,FIVE_FACTOR FOUR_FACTOR THREE_FACTOR_AND_FIRST_PAYMENT",
    "BINDING,ORGANIZATION,FIRST_PAYMENT MANUAL_REVIEW",
    "RENEWAL,PERSON,FIVE_FACTOR FOUR_FACTOR THREE_FACTOR THREE_FACTOR_AND_FIRST_PAYMENT",
    "RENEWAL,ORGANIZATION,FIRST_PAYMENT MANUAL_REVIEW",
    "MOBILE_CHANGE,PERSON,FIVE_FACTOR FOUR_FACTOR",
    "MOBILE_CHANGE,ORGANIZATION,FIRST_PAYMENT MANUAL_REVIEW",
    "NAME_CHANGE,PERSON,FIVE_FACTOR FOUR_FACTOR THREE_FACTOR THREE_FACTOR_AND_FIRST_PAYMENT",
    "NAME_CHANGE,ORGANIZATION,FIRST_PAYMENT MANUAL_REVIEW",
    "SECRET_RESET,PERSON,''",
    "SECRET_RESET,ORGANIZATION,MANUAL_REVIEW",
  })
  @Requirement(value = "CRD-02", says = "below that nothing is bound")
  void theFloorIsWhatTheRulesSay(IdentityPurpose purpose, PartyKind party, String floor) {
    assertEquals(
        floor,
        purpose.floor(party).stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @EnumSource
  void dataCannotGoBelowTheFloor(IdentityPurpose purpose) {
    for (PartyKind party : PartyKind.values()) {
      Set<IdentityMethod> floor = purpose.floor(party);
      List<IdentityMethod> everything = Arrays.asList(IdentityMethod.values());

      assertEquals(new TreeSet<>(floor), new TreeSet<>(IdentityPolicy.above(floor, everything)));
      assertEquals(List.of(), IdentityPolicy.above(floor, List.of()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TELLING,CODE ENDED",
    "CODE,TELLING CHECKING FIRST_PAYMENT COPIES ENDED",
    "CHECKING,TELLING CODE FIRST_PAYMENT PROVEN ENDED",
    "FIRST_PAYMENT,PROVEN ENDED",
    "COPIES,TELLING REVIEW ENDED",
    "REVIEW,COPIES PROVEN ENDED",
    "PROVEN,''",
    "ENDED,''",
  })
  void aProofGoesOnAsTheTableSays(IdentificationStep step, String next) {
    assertEquals(next, String.join(" ", step.next().stream().map(Enum::name).toList()));
  }

  @ParameterizedTest
  @CsvSource({
    "AWAITED,MATCHED FAILED REPLACED",
    "PAYING,TO_BE_TOLD NOT_PAID",
    "TO_BE_TOLD,MATCHED FAILED",
    "MATCHED,''",
    "FAILED,''",
    "NOT_PAID,''",
    "REPLACED,''",
  })
  void aFirstPaymentGoesOnAsTheTableSays(FirstPaymentState state, String next) {
    assertEquals(next, String.join(" ", state.next().stream().map(Enum::name).toList()));
  }

  @Test
  void whatIsNoCiphertextIsNoCardSecret() {
    assertEquals(
        ErrorCode.CARD_SECRET_UNREADABLE,
        assertThrows(Refusal.class, () -> new EncryptedCardSecret("issuer-1", "123456")).code());
  }
}
