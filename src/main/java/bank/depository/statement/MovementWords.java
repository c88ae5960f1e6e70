package bank.depository.statement;

import bank.depository.account.MovementQueries.SubAccountMovement;
import bank.depository.hostedpage.Text;
import bank.depository.ledger.JournalEntry;
import bank.depository.ledger.LegalBasis;
import java.util.Map;

/** Movements in the words of customers. */
public final class MovementWords {

  private static final Map<String, Text> KINDS =
      Map.ofEntries(
          Map.entry("DEPOSIT", Text.of("充值", "Deposit")),
          Map.entry("WITHDRAWAL", Text.of("提现", "Withdrawal")),
          Map.entry("WITHDRAWAL_RETURN", Text.of("提现退回", "Withdrawal returned")),
          Map.entry("DISBURSEMENT", Text.of("满标放款", "Disbursement")),
          Map.entry("ENTRUSTED_PAYMENT", Text.of("受托支付", "Entrusted payment")),
          Map.entry("PRINCIPAL", Text.of("还款本金", "Repayment, principal")),
          Map.entry("INTEREST", Text.of("还款利息", "Repayment, interest")),
          Map.entry("PENALTY", Text.of("还款罚息", "Repayment, penalty")),
          Map.entry("GUARANTOR_PRINCIPAL", Text.of("代偿本金", "Guarantor repayment, principal")),
          Map.entry("GUARANTOR_INTEREST", Text.of("代偿利息", "Guarantor repayment, interest")),
          Map.entry("GUARANTOR_PENALTY", Text.of("代偿罚息", "Guarantor repayment, penalty")),
          Map.entry("GUARANTOR_REIMBURSEMENT", Text.of("代偿还款", "Guarantor reimbursement")),
          Map.entry("PLATFORM_FEE", Text.of("平台服务费", "Platform fee")),
          Map.entry("BID", Text.of("投标", "Bid")));

  private MovementWords() {}

  /** What it is. */
  public static Text kind(SubAccountMovement movement) {
    String kind = movement.entry().what();
    return KINDS.getOrDefault(kind, Text.of("其他（" + kind + "）", "Other (" + kind + ")"));
  }

  /** What it does to the account. */
  public static Text effect(JournalEntry.Effect effect) {
    return switch (effect) {
      case IN -> Text.of("收入", "In");
      case OUT, OUT_OF_HOLD -> Text.of("支出", "Out");
      case HOLD -> Text.of("冻结", "Held");
      case RELEASE -> Text.of("解冻", "Released");
    };
  }

  /** Why it was made (TRC-01). */
  public static Text basis(LegalBasis.Kind basis) {
    return switch (basis) {
      case PASSWORD_CHECK -> Text.of("您的交易密码", "Your trade password");
      case MANDATE -> Text.of("您的业务授权", "Your mandate");
      case PLATFORM_CONTRACT ->
          Text.of("存管合同约定由平台发起", "An instruction that the contract lets the platform start");
      case TWO_PERSON_DECISION ->
          Text.of("银行两名员工的决定", "A decision of two members of the bank's staff");
      case WIND_DOWN_PLAN -> Text.of("经批准的清算方案", "An approved wind-down plan");
      case COURT_ORDER -> Text.of("司法文书", "A court's order");
      case OUTSIDE_CONFIRMATION ->
          Text.of("支付渠道或核心系统的确认", "A confirmation of the payment channel or the bank's core");
    };
  }
}
