package bank.depository.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.depository.ledger.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of sub-accounts, and the steps by which they are opened. */
class CustomerNumbersTest {

  @Test
  void noSlipOfOneDigitIsAnotherSubAccount() {
    String number = SubAccountNo.of(new AccountId(1_001_000_001_234L)).value();

    assertEquals(18, number.length());
    assertEquals("68001001000001234", number.substring(0, 17));
    for (int i = 2; i < number.length(); i++) {
      String slip =
          number.substring(0, i) + (number.charAt(i) - '0' + 1) % 10 + number.substring(i + 1);
      assertThrows(IllegalArgumentException.class, () -> new SubAccountNo(slip));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "IDENTITY,CONSENT ENDED",
    "CONSENT,SECRET ENDED",
    "SECRET,OPENED ENDED",
    "OPENED,''",
    "ENDED,''",
  })
  void anOpeningGoesOnAsTheTableSays(OpeningStep step, String next) {
    assertEquals(next, String.join(" ", step.next().stream().map(Enum::name).toList()));
  }
}
