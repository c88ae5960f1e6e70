package bank.depository.identity;

/** The check characters of numbers on papers; the last character checks the others. */
final class CheckDigits {

  private static final String MOD_11_2 = "10X98765432";
  private static final int[] ICAO_WEIGHTS = {7, 3, 1};

  private CheckDigits() {}

  /** ISO 7064 MOD 11-2, of resident ids (GB 11643): digits and a digit or X. */
  static boolean mod11And2Holds(String value) {
    int sum = 0;
    for (int i = 0; i < value.length() - 1; i++) {
      sum = (sum + digit(value, i)) * 2 % 11;
    }
    return MOD_11_2.charAt(sum) == value.charAt(value.length() - 1);
  }

  /** ISO 7064 MOD 11,10, of business licences (GS 15): digits. */
  static boolean mod11And10Holds(String value) {
    int rest = 10;
    for (int i = 0; i < value.length() - 1; i++) {
      int sum = (rest + digit(value, i)) % 10;
      rest = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (rest + digit(value, value.length() - 1)) % 10 == 1;
  }

  /** ICAO 9303, of machine-readable papers: weights 7, 3, 1; A is 10. */
  static boolean icaoHolds(String value) {
    int last = value.length() - 1;
    int sum = 0;
    for (int i = 0; i < last; i++) {
      sum += Character.digit(value.charAt(i), 36) * ICAO_WEIGHTS[i % ICAO_WEIGHTS.length];
    }
    return sum % 10 == digit(value, last);
  }

  private static int digit(String value, int at) {
    return value.charAt(at) - '0';
  }
}
