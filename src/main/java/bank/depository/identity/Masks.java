package bank.depository.identity;

/**
 * How each kind of personal value is shown where it must only be recognized (INF-02): in pages,
 * answers, exports and logs. The one place that hides letters; the types of the values ask it.
 */
public final class Masks {

  private static final String HIDDEN = "****";
  private static final int ACCOUNT_SHOWN = 4;
  private static final int MOST_HIDDEN_OF_PERSON = 4;
  private static final int ORGANIZATION_SHOWN_EACH_END = 2;

  private Masks() {}

  /** A person's name of two letters or more: 王*, 王*明, 欧**雪. */
  public static String person(String name) {
    int[] letters = name.codePoints().toArray();
    String first = new String(letters, 0, 1);
    if (letters.length == 2) {
      return first + "*";
    }
    return first
        + "*".repeat(Math.min(letters.length - 2, MOST_HIDDEN_OF_PERSON))
        + new String(letters, letters.length - 1, 1);
  }

  /** An organization's name: two letters at each end. */
  public static String organization(String name) {
    int[] letters = name.codePoints().toArray();
    return new String(letters, 0, ORGANIZATION_SHOWN_EACH_END)
        + HIDDEN
        + new String(
            letters, letters.length - ORGANIZATION_SHOWN_EACH_END, ORGANIZATION_SHOWN_EACH_END);
  }

  /** The number of a paper: first and last character. */
  public static String idNumber(String number) {
    int last = number.length() - 1;
    return number.charAt(0) + "*".repeat(last - 1) + number.charAt(last);
  }

  /** The number of a card or of an account elsewhere: its last four digits. */
  public static String account(String number) {
    return HIDDEN + " " + number.substring(Math.max(0, number.length() - ACCOUNT_SHOWN));
  }

  /** A mobile of mainland China: three digits before and four behind. */
  public static String mobile(String number) {
    return number.substring(0, 3) + HIDDEN + number.substring(7);
  }

  /** A sub-account's number of eighteen digits: four at each end. */
  public static String subAccount(String number) {
    return number.substring(0, 4) + " " + HIDDEN + " " + HIDDEN + " " + number.substring(14);
  }
}
