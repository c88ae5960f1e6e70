package bank.depository.lending.page;

import bank.depository.hostedpage.PageOutcome;
import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Text;
import bank.depository.order.Order;
import bank.depository.order.OrderState;
import bank.depository.project.AnnualRate;
import bank.depository.project.Party;
import bank.depository.project.RepaymentMethod;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words that the pages about loans share. */
public final class LoanWords {

  private LoanWords() {}

  /** The line with the project's number. */
  public static PageRow project(String projectNo) {
    return PageRow.of(Text.of("标的编号", "Project"), projectNo);
  }

  /** A line with a party's masked name. */
  public static PageRow party(Text label, Party party) {
    return PageRow.of(label, party.shownName());
  }

  /** A line with an amount. */
  public static PageRow amount(Text label, Money amount) {
    return new PageRow(label, Text.yuan(amount));
  }

  /** A rate in percent with two decimals. */
  public static Text rate(AnnualRate rate) {
    return Text.same("%d.%02d %%".formatted(rate.basisPoints() / 100, rate.basisPoints() % 100));
  }

  /** A term in months. */
  public static Text months(int months) {
    return Text.of(months + " 个月", months == 1 ? "1 month" : months + " months");
  }

  /** A method's name as customers know it. */
  public static Text method(RepaymentMethod method) {
    return switch (method) {
      case EQUAL_INSTALMENTS -> Text.of("等额本息", "Equal monthly instalments");
      case INTEREST_FIRST ->
          Text.of("先息后本", "Interest monthly, principal with the last instalment");
      case BULLET -> Text.of("到期一次性还本付息", "Principal and interest once, at the end");
    };
  }

  /** How an order about a loan ended, by its state. */
  public static PageOutcome outcome(Order order, Text doneTitle, Text doneExplanation) {
    if (order.state() == OrderState.SUCCEEDED) {
      return new PageOutcome(PageOutcome.Kind.DONE, doneTitle, doneExplanation, rows(order));
    }
    if (order.state() == OrderState.PROCESSING) {
      return new PageOutcome(
          PageOutcome.Kind.PROCESSING,
          Text.of("正在处理", "In progress"),
          Text.of("请稍候，结果以本页显示为准。", "Please wait; this page will show the result."),
          rows(order));
    }
    return new PageOutcome(
        PageOutcome.Kind.REFUSED,
        Text.of("未完成", "Not done"),
        Text.of(
            "本次操作没有动用您的资金。如需继续，请从平台重新发起。",
            "None of your money was used. To go on, start again from the platform."),
        rows(order));
  }

  private static List<PageRow> rows(Order order) {
    List<PageRow> rows = new ArrayList<>();
    order.projectNo().ifPresent(projectNo -> rows.add(project(projectNo)));
    order.amount().ifPresent(amount -> rows.add(amount(Text.of("金额", "Amount"), amount)));
    order
        .businessDay()
        .ifPresent(day -> rows.add(PageRow.of(Text.of("入账日期", "Booked on"), day.toString())));
    return rows;
  }

  /** What to tell a customer of a refusal that pages about loans share. */
  public static Optional<Text> sentence(ErrorCode code) {
    return Optional.ofNullable(
        switch (code) {
          case BALANCE_INSUFFICIENT ->
              Text.of("可用余额不足，请先充值。", "Your available balance does not cover it. Pay in first.");
          case PROJECT_STATE_FORBIDS ->
              Text.of("该标的当前状态不支持此操作。", "The project's state does not allow this any more.");
          case INSTALMENT_PAID -> Text.of("本期款项已还清。", "This instalment is paid already.");
          case INSTALMENT_OUT_OF_ORDER ->
              Text.of("请先归还较早的一期。", "An earlier instalment has to be paid first.");
          case REIMBURSEMENT_ABOVE_CLAIM ->
              Text.of("金额超过尚欠担保人的款项。", "The amount is more than you still owe your guarantor.");
          case RAISING_PERIOD_OVER -> Text.of("募集期已结束。", "The raising period has ended.");
          case BID_ABOVE_REMAINING ->
              Text.of("投标金额超过标的剩余可投金额。", "Your bid is more than the project still needs.");
          case BID_BELOW_MINIMUM ->
              Text.of("投标金额低于起投金额。", "Your bid is below the project's minimum.");
          case TOO_MANY_BIDS -> Text.of("该标的投标笔数已满。", "The project takes no more bids.");
          default -> null;
        });
  }
}
