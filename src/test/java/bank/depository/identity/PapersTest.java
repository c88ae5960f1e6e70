package bank.depository.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.depository.Requirement;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and names refuse what cannot be on a paper. */
class PapersTest {

  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "440524188001010014", "11010519491231002x"})
  void anIdNumberWithItsCheckDigitIsTaken(String number) {
    assertDoesNotThrow(() -> resident(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021", // check digit
        "11010519490231002X", // no such day
        "1101051949123100", // length
        "01010519491231002X", // no such place
        "910105194912310029", // a foreigner's
        "11010519491231 02X",
        "",
      })
  @Requirement(value = "IDV-05", says = "resident id with check digit and age")
  void anIdNumberThatCannotBeIsRefused(String number) {
    assertRefused(ErrorCode.ID_NUMBER_INVALID, () -> resident(number));
  }

  @Test
  @Requirement(value = "IDV-05", says = "resident id with check digit and age")
  void aPersonIsOfAgeOnTheEighteenthBirthdayAndNotTheDayBefore() {
    IdNumber born20060229 = resident(withCheck("11010520060228001"));
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
        () -> resident(withCheck("11010520260303001")).requireOfAge(today));
    assertRefused(
        ErrorCode.ID_NUMBER_INVALID,
        () -> resident(withCheck("11010518960301001")).requireOfAge(today));
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

  @ParameterizedTest
  @CsvSource({
    "PASSPORT,E12345678",
    "PASSPORT,k0123456",
    "PASSPORT,123456789",
    "HK_MACAU_PERMIT,H12345678",
    "HK_MACAU_PERMIT,m12345678",
    "TAIWAN_PERMIT,12345678",
    "FOREIGN_PERMANENT_RESIDENCE,USA110085012118",
    "FOREIGN_PERMANENT_RESIDENCE,911840198501210011",
    "CREDIT_CODE,91440300708461136T",
    "BUSINESS_LICENCE,110108000000016",
  })
  @Requirement(
      value = "IDV-05",
      says =
          "passport, Hong Kong/Macau and Taiwan permits and foreigner's permanent residence are taken")
  void aNumberInTheFormOfItsKindIsTaken(IdType type, String number) {
    assertEquals(number.toUpperCase(Locale.ROOT), new IdNumber(type, " " + number).value());
  }

  @ParameterizedTest
  @CsvSource({
    "PASSPORT,E1234567890", // longer than any
    "PASSPORT,ABCDEF", // without a digit
    "PASSPORT,E-234567",
    "HK_MACAU_PERMIT,C12345678", // goes the other way
    "HK_MACAU_PERMIT,H1234567890", // of before 2013, expired
    "TAIWAN_PERMIT,1234567",
    "TAIWAN_PERMIT,T12345678",
    "FOREIGN_PERMANENT_RESIDENCE,USA110085012119", // check digit
    "FOREIGN_PERMANENT_RESIDENCE,USA110085133002", // no such day
    "FOREIGN_PERMANENT_RESIDENCE,911840198501210012", // check character
    "FOREIGN_PERMANENT_RESIDENCE,811840198501210010",
    "CREDIT_CODE,91440300708461136I",
    "CREDIT_CODE,914403007084611360",
    "BUSINESS_LICENCE,110108000000017", // check digit
    "BUSINESS_LICENCE,1101080000016",
  })
  void aNumberInAnotherFormIsRefused(IdType type, String number) {
    assertRefused(ErrorCode.ID_NUMBER_INVALID, () -> new IdNumber(type, number));
  }

  @Test
  void aForeignersAgeIsReadFromEitherForm() {
    IdNumber earlier = new IdNumber(IdType.FOREIGN_PERMANENT_RESIDENCE, "USA110085012118");
    IdNumber of2023 = new IdNumber(IdType.FOREIGN_PERMANENT_RESIDENCE, "911840198501210011");
    LocalDate eighteen = LocalDate.of(2003, 1, 21);

    for (IdNumber number : List.of(earlier, of2023)) {
      assertDoesNotThrow(() -> number.requireOfAge(eighteen));
      assertRefused(ErrorCode.CUSTOMER_UNDER_AGE, () -> number.requireOfAge(eighteen.minusDays(1)));
    }
  }

  @Test
  void nobodyReadsANumberInALog() {
    assertEquals("E*******8", new IdNumber(IdType.PASSPORT, "E12345678").toString());
  }

  private static IdNumber resident(String number) {
    return new IdNumber(IdType.RESIDENT_ID, number);
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
