package bank.depository.payment.page;

import bank.depository.hostedpage.Text;
import bank.depository.shared.ErrorCode;
import java.util.Map;
import java.util.Optional;

/** Words that the pages of deposits and withdrawals share. */
final class PaymentWords {

  static final Text CARD = Text.of("银行卡", "Bank card");
  static final Text SUB_ACCOUNT = Text.of("存管子账户", "Depository sub-account");
  static final Text AVAILABLE = Text.of("可用余额", "Available balance");
  static final Text AMOUNT = Text.of("金额", "Amount");

  private static final Map<String, Text> REFUSALS =
      Map.of(
          "INSUFFICIENT_FUNDS",
          Text.of(
              "银行卡余额不足。您可以换一个较小的金额重新充值。",
              "The card's balance is too low. You can try a smaller amount."),
          "OVER_CARD_LIMIT",
          Text.of(
              "超过银行卡的支付限额。您可以减小金额，或联系发卡行提高限额。",
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

  private static final Text IN_SUSPENSE =
      Text.of(
          "通道实际扣款金额与您确认的金额不一致，款项已安全挂账，银行将尽快核实后处理。",
          "The amount collected differs from the one you confirmed. The bank keeps it safe and will settle it soon.");

  private static final Text NO_MONEY_MOVED =
      Text.of(
          "这笔交易没有成功，没有发生资金变动。您可以返回平台重新发起。",
          "It did not succeed and no money moved. You can start again from the platform.");

  private PaymentWords() {}

  /** What to tell the customer: by the channel's reason where it gave one. */
  static Text refusal(Optional<ErrorCode> code, Optional<String> channelReason) {
    Optional<Text> byReason = channelReason.map(REFUSALS::get);
    boolean suspense = code.equals(Optional.of(ErrorCode.DEPOSIT_IN_SUSPENSE));
    return byReason.orElse(suspense ? IN_SUSPENSE : NO_MONEY_MOVED);
  }
}
