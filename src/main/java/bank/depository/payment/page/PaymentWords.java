package bank.depository.payment.page;

import bank.depository.hostedpage.Text;
import bank.depository.payment.ChannelOrder;
import bank.depository.payment.ChannelOrderState;
import java.util.Map;
import java.util.Optional;

/** Words that the pages of deposits and withdrawals share: what happened, and what to do now. */
final class PaymentWords {

  static final Text CARD = Text.of("银行卡", "Bank card");
  static final Text SUB_ACCOUNT = Text.of("存管子账户", "Depository sub-account");
  static final Text AVAILABLE = Text.of("可用余额", "Available balance");
  static final Text AMOUNT = Text.of("金额", "Amount");

  static final Text TAKEN_BACK =
      Text.of(
          "支付通道在入账后退回了这笔充值，款项已从您的子账户转出。请向发卡行核实。",
          "The payment channel took this deposit back, and the money has left your sub-account. Please ask your card's bank.");
  static final Text CAME_BACK =
      Text.of(
          "发卡行退回了这笔提现，款项已退回您的存管子账户。请核实银行卡后重新提现。",
          "Your card's bank sent this withdrawal back, and the money is on your sub-account again. Please check the card and try again.");

  private static final Text IN_SUSPENSE =
      Text.of(
          "通道实际扣款与您确认的不一致，款项已安全挂账，银行将尽快核实后处理。",
          "What was collected differs from what you confirmed. The bank keeps it safe and will settle it soon.");
  private static final Text PAID_AFTER_ALL =
      Text.of(
          "发卡行后来还是付出了这笔款项，因此已从您的子账户重新扣除。",
          "Your card's bank paid it out after all, so the amount was taken from your sub-account again.");
  private static final Text NO_MONEY_MOVED =
      Text.of(
          "这笔交易没有成功，没有发生资金变动。您可以返回平台重新发起。",
          "It did not succeed and no money moved. You can start again from the platform.");
  private static final Text BACK_ON_ACCOUNT =
      Text.of("款项已退回您的存管子账户。", "The money is on your sub-account again.");

  private static final Map<String, Text> REFUSALS =
      Map.of(
          "INSUFFICIENT_FUNDS",
          Text.of(
              "银行卡余额不足。您可以换一个较小的金额重新充值。",
              "The card's balance is too low. You can try a smaller amount."),
          "OVER_CARD_LIMIT",
          Text.of(
              "超过银行卡的收付限额。您可以减小金额，或联系发卡行提高限额。",
              "This is over the card's limit. Try a smaller amount, or ask your card's bank to raise it."),
          "CARD_CLOSED",
          Text.of("该银行卡已停用。请先更换绑定的银行卡。", "This card is no longer active. Bind another card first."),
          "HOLDER_DIFFERS",
          Text.of(
              "银行卡户名与您的姓名不一致。请联系发卡行核实。",
              "According to its bank you are not the card's holder. Please ask that bank."),
          "BANK_REFUSED",
          Text.of(
              "发卡行没有受理。请稍后再试，或联系发卡行。",
              "The card's bank did not accept it. Try again later, or ask that bank."));

  private PaymentWords() {}

  /** Whether the money that had moved went back. */
  static boolean isReturned(Optional<ChannelOrder> given) {
    return given.map(ChannelOrder::state).equals(Optional.of(ChannelOrderState.RETURNED));
  }

  /** Why a deposit failed, by the channel's reason where it gave one. */
  static Text depositFailed(Optional<ChannelOrder> given) {
    if (isReturned(given)) {
      return TAKEN_BACK;
    }
    return given.map(ChannelOrder::isInSuspense).orElse(false)
        ? IN_SUSPENSE
        : reason(given).orElse(NO_MONEY_MOVED);
  }

  /** Why a withdrawal failed, and where its money is. */
  static Text withdrawalFailed(Optional<ChannelOrder> given) {
    if (isReturned(given)) {
      return CAME_BACK;
    }
    if (given.map(ChannelOrder::state).equals(Optional.of(ChannelOrderState.PAID))) {
      return PAID_AFTER_ALL;
    }
    if (given.isEmpty()) {
      return NO_MONEY_MOVED;
    }
    Text why = reason(given).orElse(Text.NONE);
    return Text.of(why.zhCn() + BACK_ON_ACCOUNT.zhCn(), why.en() + " " + BACK_ON_ACCOUNT.en());
  }

  private static Optional<Text> reason(Optional<ChannelOrder> given) {
    return given.flatMap(ChannelOrder::refusal).map(REFUSALS::get);
  }
}
