package bank.depository.demo;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts what was checked, and tells what did not hold. */
final class Checks {

  private int made;
  private int failed;

  void check(String what, boolean held) {
    made++;
    if (!held) {
      failed++;
      System.out.println("   FAILED: " + what);
    }
  }

  boolean allHeld(int answersChecked) {
    System.out.printf(
        "%n%d checks, %d failed; %d answers of the bank had a right signature.%n",
        made, failed, answersChecked);
    return failed == 0;
  }

  static void say(String form, Object... values) {
    System.out.println("   " + form.formatted(values));
  }

  static String yuan(long fen) {
    return "%s%,d.%02d".formatted(fen < 0 ? "-" : "", Math.abs(fen) / 100, Math.abs(fen) % 100);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
