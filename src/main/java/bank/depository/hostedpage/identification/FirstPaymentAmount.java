package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.Text;
import bank.depository.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** The amount of a first payment as a customer types it. */
final class FirstPaymentAmount {

  static final Text NO_AMOUNT =
      Text.of("请填写到账金额，例如 0.37。", "Please give the amount that arrived, such as 0.37.");

  private static final Pattern YUAN = Pattern.compile("[0-9]{1,4}([.．。][0-9]{1,2})?");

  private FirstPaymentAmount() {}

  /** In yuan, with at most two decimals; empty for anything else. */
  static Optional<Money> read(String yuan) {
    String typed = yuan.strip();
    return YUAN.matcher(typed).matches()
        ? Optional.of(
            Money.ofFen(
                new BigDecimal(typed.replaceAll("[．。]", ".")).movePointRight(2).longValueExact()))
        : Optional.empty();
  }
}
