package bank.depository.platform;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Unified social credit codes with a right check character, made by a second reading of GB 32100.
 */
public final class CreditCodes {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private CreditCodes() {}

  /** A code as good as new to every test. */
  public static String next() {
    return complete("91310000MA%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000)));
  }

  /** The 17 characters with their check character: weights are powers of 3 modulo 31. */
  public static String complete(String seventeen) {
    int weight = 1;
    int sum = 0;
    for (char character : seventeen.toCharArray()) {
      sum += ALPHABET.indexOf(character) * weight;
      weight = weight * 3 % 31;
    }
    return seventeen + ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
