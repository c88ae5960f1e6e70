package bank.depository.demo;

/** Numbers of ids and cards that could be real ones, completed by their check digits. */
public final class CheckDigits {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private CheckDigits() {}

  /** A resident id from its first 17 digits (GB 11643). */
  public static String residentId(String first17) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (first17.charAt(i) - '0') * WEIGHTS[i];
    }
    return first17 + "10X98765432".charAt(sum % 11);
  }

  /** A card number from all digits but the last (ISO/IEC 7812). */
  public static String luhn(String withoutLast) {
    int sum = 0;
    for (int i = 0; i < withoutLast.length(); i++) {
      int digit = withoutLast.charAt(withoutLast.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit * 2 : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return withoutLast + (10 - sum % 10) % 10;
  }

  /** A unified social credit code from its first 17 characters (GB 32100). */
  public static String creditCode(String first17) {
    String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    int weight = 1;
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += alphabet.indexOf(first17.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return first17 + alphabet.charAt((31 - sum % 31) % 31);
  }
}
