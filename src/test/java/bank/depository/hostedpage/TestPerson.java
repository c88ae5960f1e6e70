package bank.depository.hostedpage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A person with numbers of their own, right to the check digit. */
record TestPerson(String name, String idNumber, String cardNo, String mobile) {

  /** Somebody whose card matches on every factor. */
  static TestPerson anyone() {
    return withCard("62170012");
  }

  /** Somebody with a card of which the issuer's simulator says what that prefix means. */
  static TestPerson withCard(String prefix) {
    long chance = ThreadLocalRandom.current().nextLong(1_000_000_000L);
    LocalDate born = LocalDate.of(1980, 1, 1).plusDays(chance % 9_000);
    String idNumber =
        "110105" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(chance % 1000);
    String card = prefix + "%010d".formatted(chance);
    return new TestPerson(
        "张小明",
        idNumber + check(idNumber),
        card + luhn(card),
        "138%08d".formatted(chance % 100_000_000));
  }

  Map<String, String> form() {
    return Map.of(
        "name",
        name,
        "id_type",
        "RESIDENT_ID",
        "id_number",
        idNumber,
        "valid_until",
        "2040-08-31",
        "card_no",
        cardNo,
        "mobile",
        mobile);
  }

  private static char check(String seventeen) {
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += Character.digit(seventeen.charAt(i), 10) * weights[i];
    }
    return "10X98765432".charAt(sum % 11);
  }

  private static int luhn(String digits) {
    int sum = 0;
    boolean twice = true;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = Character.digit(digits.charAt(i), 10) * (twice ? 2 : 1);
      sum += digit / 10 + digit % 10;
      twice = !twice;
    }
    return (10 - sum % 10) % 10;
  }
}
