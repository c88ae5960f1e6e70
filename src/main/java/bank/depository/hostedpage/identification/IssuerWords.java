package bank.depository.hostedpage.identification;

import bank.depository.account.CardIssuer;
import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.RowView;
import bank.depository.shared.Money;
import java.util.ArrayList;
import java.util.List;

/** What a bank's cards can do, in customers' words (CRD-04). */
public final class IssuerWords {

  private IssuerWords() {}

  /** The bank, with what the channels do with its cards. */
  public static List<RowView> rows(CardIssuer issuer, Language language) {
    List<RowView> rows = new ArrayList<>();
    rows.add(
        new RowView(
            Text.of("发卡银行", "Card's bank").in(language),
            Text.of(issuer.nameZh(), issuer.nameEn()).in(language)));
    issuer.limits().forEach(limit -> rows.add(row(limit, language)));
    if (!issuer.isCollectedFrom()) {
      rows.add(
          new RowView(
              Text.of("充值", "Deposits").in(language),
              Text.of("不支持，只能提现", "not possible, withdrawals only").in(language)));
    }
    issuer.windows().forEach(window -> rows.add(row(window, language)));
    return rows;
  }

  private static RowView row(CardIssuer.Limit limit, Language language) {
    Text what =
        limit.direction() == CardIssuer.Direction.COLLECTION
            ? Text.of("充值限额", "Deposit limit")
            : Text.of("提现限额", "Withdrawal limit");
    String each = Text.yuan(Money.ofFen(limit.perPaymentFen())).zhCn();
    String day = Text.yuan(Money.ofFen(limit.perDayFen())).zhCn();
    return new RowView(
        what.in(language),
        Text.of("单笔 %s，每日 %s".formatted(each, day), "%s each, %s a day".formatted(each, day))
            .in(language));
  }

  private static RowView row(CardIssuer.Window window, Language language) {
    return new RowView(
        Text.of("维护时间", "Maintenance").in(language),
        Text.of(
                "每日 %s 至 %s".formatted(window.from(), window.to()),
                "daily from %s to %s".formatted(window.from(), window.to()))
            .in(language));
  }
}
