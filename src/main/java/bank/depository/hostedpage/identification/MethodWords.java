package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.Text;
import bank.depository.identity.IdentityMethod;

/** Methods of proof in customers' words. */
public final class MethodWords {

  private MethodWords() {}

  /** A method's name. */
  public static Text of(IdentityMethod method) {
    return switch (method) {
      case THREE_FACTOR ->
          Text.of("姓名、证件、银行卡（不绑定银行卡）", "Name, id document and card (binds no card)");
      case FOUR_FACTOR ->
          Text.of("银行预留手机号码验证（推荐）", "With the mobile your card's bank knows (recommended)");
      case FIVE_FACTOR ->
          Text.of(
              "银行预留手机号码和银行卡密码验证", "With the mobile your card's bank knows and the card's password");
      case THREE_FACTOR_AND_FIRST_PAYMENT ->
          Text.of("姓名、证件、银行卡，加一笔小额验证", "Name, id document and card, and one small payment");
      case FIRST_PAYMENT -> Text.of("一笔小额验证", "One small payment");
      case MANUAL_REVIEW -> Text.of("上传资料，由银行人工审核", "Papers that the bank's staff review");
    };
  }
}
