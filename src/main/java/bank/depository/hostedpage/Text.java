package bank.depository.hostedpage;

import bank.depository.shared.Money;

/**
 * Something said to a customer, in both languages at once, so that no page is half translated.
 *
 * @param zhCn simplified Chinese
 * @param en English
 */
public record Text(String zhCn, String en) {

  /** Nothing at all. */
  public static final Text NONE = new Text("", "");

  /** The words in both languages. */
  public static Text of(String zhCn, String en) {
    return new Text(zhCn, en);
  }

  /** A number, a name or a date that reads the same in both. */
  public static Text same(String value) {
    return new Text(value, value);
  }

  /** An amount in yuan, as {@code ¥ 1,234.50}, which no line breaks apart. */
  public static Text yuan(Money amount) {
    return same("¥\u00a0" + amount.inYuan());
  }

  /** In that language. */
  public String in(Language language) {
    return language == Language.EN ? en : zhCn;
  }

  /** Whether nothing is said. */
  public boolean isEmpty() {
    return zhCn.isEmpty() && en.isEmpty();
  }
}
