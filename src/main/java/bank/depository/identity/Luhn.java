package bank.depository.identity;

/** The check digit of card and account numbers (ISO/IEC 7812-1, annex B). */
public final class Luhn {

  private Luhn() {}

  /** Whether the last digit checks the others. */
  public static boolean holds(String digits) {
    int last = digits.length() - 1;
    return digits.charAt(last) == checkDigit(digits.substring(0, last));
  }

  /** The digit to put behind these. */
  public static char checkDigit(String digits) {
    int sum = 0;
    for (int i = digits.length() - 1, place = 0; i >= 0; i--, place++) {
      int digit = digits.charAt(i) - '0';
      int weighted = place % 2 == 0 ? digit * 2 : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }
}
