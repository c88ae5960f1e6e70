package bank.depository.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.depository.Requirement;
import bank.depository.ledger.AccountId;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and names of customers refuse what cannot be theirs. */
class CustomerNumbersTest {

  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "440524188001010014", "11010519491231002x"})
  void anIdNumberWithItsCheckDigitIsTaken(String number) {
    assertDoesNotThrow(() -> new ResidentId(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021", // check digit
        "11010519490231002X", // no such day
        "1101051949123100", // length
        "01010519491231002X", // no such place
        "11010519491231 02X",
        "",
      })
  @Requirement(value = "IDV-05", says = "resident id with check digit and age")
  void anIdNumberThatCannotBeIsRefused(String number) {
    assertRefused(ErrorCode.ID_NUMBER_INVALID, () -> new ResidentId(number));
  }

  @Test
  @Requirement(value = "IDV-05", says = "resident id with check digit and age")
  void aPersonIsOfAgeOnTheEighteenthBirthdayAndNotTheDayBefore() {
    ResidentId born20060229 = new ResidentId(withCheck("11010520060228001"));
    LocalDate birthday = LocalDate.of(2024, 2, 28);

    assertDoesNotThrow(() -> born20060229.requireOfAge(birthday));
    assertRefused(
        ErrorCode.CUSTOMER_UNDER_AGE, () -> born20060229.requireOfAge(birthday.minusDays(1)));
  }

  @Test
  void aDateOfBirthInTheFutureOrLongAgoIsNoDateOfBirth() {
    LocalDate today = LocalDate.of(2026, 3, 2);

    assertRefused(
        ErrorCode.ID_NUMBER_INVALID,
        () -> new ResidentId(withCheck("11010520260303001")).requireOfAge(today));
    assertRefused(
        ErrorCode.ID_NUMBER_INVALID,
        () -> new ResidentId(withCheck("11010518960301001")).requireOfAge(today));
  }

  @ParameterizedTest
  @CsvSource({"4111111111111111", "6212 2612 3456 7890 121", "6217-0012-3456-7891-116"})
  void aCardNumberWithItsCheckDigitIsTaken(String number) {
    String digits = number.replaceAll("[^0-9]", "");
    String right = digits.substring(0, digits.length() - 1) + luhn(digits);

    assertEquals(right, new CardNo(right).value());
    assertRefused(
        ErrorCode.CARD_NO_INVALID,
        () -> new CardNo(right.substring(0, right.length() - 1) + (luhn(digits) + 1) % 10));
  }

  @ParameterizedTest
  @CsvSource({
    "13800138000,13800138000",
    "+86 138 0013 8000,13800138000",
    "86138-0013-8000,13800138000",
  })
  void aMobileIsTakenHoweverItIsWritten(String typed, String kept) {
    assertEquals(kept, new MobileNo(typed).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"12800138000", "1380013800", "138001380000", "", "1380013800a"})
  void anythingElseIsNoMobile(String typed) {
    assertRefused(ErrorCode.MOBILE_INVALID, () -> new MobileNo(typed));
  }

  @ParameterizedTest
  @CsvSource({"张三,张*", "欧阳小明,欧**明", "阿卜杜拉·买买提,阿****提", "Li Wei,L****i"})
  void aNameIsMaskedToItsEnds(String name, String mask) {
    assertEquals(mask, new PersonName(name).mask());
    assertFalse(new PersonName(name).toString().contains(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"张", "张3", "<b>张三</b>", "", " ", "张\u0000三"})
  void anythingElseIsNoName(String typed) {
    assertRefused(ErrorCode.NAME_INVALID, () -> new PersonName(typed));
  }

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
    "IDENTITY,CODE ENDED",
    "CODE,IDENTITY CHECKING ENDED",
    "CHECKING,IDENTITY CONSENT ENDED",
    "CONSENT,SECRET ENDED",
    "SECRET,OPENED ENDED",
    "OPENED,''",
    "ENDED,''",
  })
  void anOpeningGoesOnAsTheTableSays(OpeningStep step, String next) {
    assertEquals(next, String.join(" ", step.next().stream().map(Enum::name).toList()));
  }

  private static String withCheck(String seventeen) {
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += Character.digit(seventeen.charAt(i), 10) * weights[i];
    }
    return seventeen + "10X98765432".charAt(sum % 11);
  }

  private static int luhn(String digits) {
    int sum = 0;
    boolean twice = true;
    for (int i = digits.length() - 2; i >= 0; i--) {
      int digit = Character.digit(digits.charAt(i), 10) * (twice ? 2 : 1);
      sum += digit / 10 + digit % 10;
      twice = !twice;
    }
    return (10 - sum % 10) % 10;
  }

  private static void assertRefused(
      ErrorCode code, org.junit.jupiter.api.function.Executable work) {
    assertEquals(code, assertThrows(Refusal.class, work).code());
  }
}
