package bank.depository.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are refused, how tries are counted, how long a proof serves. */
class TradePasswordRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final List<String> OWN =
      List.of("110105199003077219", "13800138642", "6217001234567891116");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456", "654321", "890123", "321098", "111111", "123123", "112233", "332211", "121212",
        "900307", "199003", "077219", "030790", "070390", "031990", "138642", "800138", "621700",
      })
  @Requirement(value = "PWD-03", says = "weak choices are refused")
  void whatOthersWouldTryFirstIsWeak(String choice) {
    assertTrue(WeakPasswords.contains(choice.toCharArray(), OWN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"739182", "100203", "246801", "135792", "902745"})
  void otherChoicesAreTaken(String choice) {
    assertFalse(WeakPasswords.contains(choice.toCharArray(), OWN));
  }

  @Test
  @Requirement(value = "PWD-03", says = "wrong tries lock for the day")
  void theSixthTryOfADayIsNotCompared() {
    TradePassword password = password();

    for (int left = 4; left >= 0; left--) {
      assertTrue(password.take(TODAY));
      assertEquals(left, password.triesLeft());
    }
    assertFalse(password.take(TODAY));
  }

  @Test
  @Requirement(value = "PWD-03", says = "a locked password needs an identity check")
  void midnightUnlocksNothingAnotherPasswordDoes() {
    TradePassword password = password();
    for (int tries = 0; tries < 5; tries++) {
      password.take(TODAY);
    }

    assertFalse(password.take(TODAY.plusDays(1)));
    assertFalse(password.take(TODAY.plusDays(30)));
    assertTrue(password.isLocked());

    password.become(new byte[] {2}, NOW);
    assertFalse(password.isLocked());
    assertTrue(password.take(TODAY.plusDays(1)));
    assertEquals(4, password.triesLeft());
  }

  @Test
  void fourWrongTriesAreForgottenTheNextDay() {
    TradePassword password = password();
    for (int tries = 0; tries < 4; tries++) {
      password.take(TODAY);
    }

    assertTrue(password.take(TODAY.plusDays(1)));
    assertEquals(4, password.triesLeft());
  }

  @Test
  void aRightTryForgetsTheWrongOnes() {
    TradePassword password = password();
    password.take(TODAY);
    password.take(TODAY);

    password.wasRight();

    assertEquals(5, password.triesLeft());
  }

  @Test
  void aProofServesOneOrderOneAmountOnceAndForTwoMinutes() {
    OrderId order = OrderId.next();
    PasswordCheck check =
        new PasswordCheck(
            new PasswordCheckKey(1001, UUID.randomUUID()),
            new PasswordBinding(
                new PlatformId(1001), "c-1", UUID.randomUUID(), order, Money.ofFen(500)),
            NOW);

    assertTrue(check.isFor(order, Money.ofFen(500)));
    assertFalse(check.isFor(order, Money.ofFen(501)));
    assertFalse(check.isFor(OrderId.next(), Money.ofFen(500)));
    assertTrue(check.isSpendable(NOW.plusSeconds(119)));
    assertFalse(check.isSpendable(NOW.plusSeconds(120)));
    check.spend(NOW.plusSeconds(1));
    assertFalse(check.isSpendable(NOW.plusSeconds(2)));
  }

  private static TradePassword password() {
    return new TradePassword(new TradePasswordKey(1001, "c-1"), new byte[] {1}, TODAY, NOW);
  }
}
