package bank.depository.mandate;

import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Text;
import bank.depository.shared.Money;
import java.time.LocalDate;
import java.util.List;

/** Words about mandates for customers. */
public final class MandateWords {

  private MandateWords() {}

  /** A kind's name as customers know it. */
  public static Text kind(MandateKind kind) {
    return switch (kind) {
      case AUTOMATIC_BID -> Text.of("自动投标", "Automatic bids");
      case AUTOMATIC_CLAIM_PURCHASE -> Text.of("自动购买债权", "Automatic claim purchases");
      case AUTOMATIC_REPAYMENT -> Text.of("自动还款", "Automatic repayment");
      case AUTOMATIC_GUARANTOR_REPAYMENT -> Text.of("自动代偿", "Automatic guarantor repayment");
      case FEE_PAYMENT -> Text.of("自动缴费", "Fee payment");
      case DEPOSIT -> Text.of("自动充值", "Automatic deposits");
      case WITHDRAWAL -> Text.of("自动提现", "Automatic withdrawals");
    };
  }

  /** A mandate: what, how much, until when, each on a line of its own. */
  public static PageRow row(MandateTerms terms) {
    LocalDate end = terms.endsOn();
    String each = Text.yuan(Money.ofFen(terms.perOperationFen())).zhCn();
    String all = Text.yuan(Money.ofFen(terms.totalFen())).zhCn();
    return new PageRow(
        kind(terms.kind()),
        Text.of(
            "单笔最高 %s\n累计最高 %s\n有效期至 %s%s".formatted(each, all, end, products(terms, "\n仅限产品 ")),
            "each at most %s\nin all at most %s\nuntil %s%s"
                .formatted(each, all, end, products(terms, "\nonly for "))));
  }

  private static String products(MandateTerms terms, String lead) {
    List<String> products = terms.productsOrNone();
    return products.isEmpty() ? "" : lead + String.join(" ", products);
  }
}
