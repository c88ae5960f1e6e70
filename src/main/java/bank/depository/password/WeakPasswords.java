package bank.depository.password;

import java.util.List;

/** Choices of six digits that are the first that others would try (PWD-03). */
final class WeakPasswords {

  private static final int FEWEST_DISTINCT = 3;

  private WeakPasswords() {}

  /**
   * Whether it is a run, a repeat, or stands in one of the customer's own numbers.
   *
   * @param own digits that others may know: id number, mobile, card number
   */
  static boolean contains(char[] password, List<String> own) {
    return isRun(password, 1)
        || isRun(password, -1)
        || isRun(password, 0)
        || isRepeat(password)
        || isPairs(password)
        || distinct(password) < FEWEST_DISTINCT
        || own.stream().anyMatch(number -> standsIn(password, number))
        || own.stream().anyMatch(number -> isDateOf(password, number));
  }

  /** 123456, 654321, 111111; 890123 goes round. */
  private static boolean isRun(char[] password, int step) {
    for (int i = 1; i < password.length; i++) {
      if (Math.floorMod(password[i] - password[i - 1] - step, 10) != 0) {
        return false;
      }
    }
    return true;
  }

  /** 123123. */
  private static boolean isRepeat(char[] password) {
    int half = password.length / 2;
    for (int i = 0; i < half; i++) {
      if (password[i] != password[i + half]) {
        return false;
      }
    }
    return true;
  }

  /** 112233. */
  private static boolean isPairs(char[] password) {
    for (int i = 0; i < password.length; i += 2) {
      if (password[i] != password[i + 1]
          || (i > 0 && Math.abs(password[i] - password[i - 2]) != 1)) {
        return false;
      }
    }
    return true;
  }

  private static int distinct(char[] password) {
    boolean[] seen = new boolean[10];
    int count = 0;
    for (char digit : password) {
      if (!seen[digit - '0']) {
        seen[digit - '0'] = true;
        count++;
      }
    }
    return count;
  }

  private static boolean standsIn(char[] password, String number) {
    for (int start = 0; start + password.length <= number.length(); start++) {
      if (isAt(password, number, start)) {
        return true;
      }
    }
    return false;
  }

  /** The date of birth of a resident id as day month year, month day year and year month. */
  private static boolean isDateOf(char[] password, String number) {
    if (number.length() != 18) {
      return false;
    }
    String year = number.substring(8, 10);
    String century = number.substring(6, 10);
    String month = number.substring(10, 12);
    String day = number.substring(12, 14);
    return List.of(day + month + year, month + day + year, month + century, day + century).stream()
        .anyMatch(date -> isAt(password, date, 0));
  }

  private static boolean isAt(char[] password, String number, int start) {
    for (int i = 0; i < password.length; i++) {
      if (password[i] != number.charAt(start + i)) {
        return false;
      }
    }
    return true;
  }
}
