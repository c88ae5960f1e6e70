package bank.depository.entrance.page;

import bank.depository.account.ChangeProof;
import bank.depository.account.CustomerChange;
import bank.depository.hostedpage.Text;
import bank.depository.identity.IdType;
import bank.depository.order.OrderType;
import java.util.List;

/** What the entrance says of changes and of what is on file. */
final class OwnChangeWords {

  /** What a customer changes about themselves, in the order of the page. */
  static final List<OrderType> ABOUT_DATA =
      List.of(
          OrderType.MOBILE_CHANGE,
          OrderType.NAME_CHANGE,
          OrderType.PAPERS_RENEWAL,
          OrderType.TRADE_PASSWORD_CHANGE,
          OrderType.TRADE_PASSWORD_RESET);

  /** What a customer does about the card. */
  static final List<OrderType> ABOUT_CARDS =
      List.of(OrderType.CARD_BINDING, OrderType.CARD_CHANGE, OrderType.CARD_UNBINDING);

  private OwnChangeWords() {}

  static Text label(OrderType type) {
    return switch (type) {
      case MOBILE_CHANGE -> Text.of("更换手机号码", "Change the mobile");
      case NAME_CHANGE -> Text.of("变更户名", "Change the name");
      case PAPERS_RENEWAL -> Text.of("更新证件有效期", "Renew the document");
      case TRADE_PASSWORD_CHANGE -> Text.of("修改交易密码", "Change the trade password");
      case TRADE_PASSWORD_RESET -> Text.of("重置交易密码", "Reset the trade password");
      case CARD_BINDING -> Text.of("绑定银行卡", "Bind a card");
      case CARD_CHANGE -> Text.of("更换银行卡", "Change the card");
      case CARD_UNBINDING -> Text.of("解绑银行卡", "Unbind the card");
      default -> throw new IllegalStateException("not started at the entrance: " + type);
    };
  }

  static Text note(OrderType type) {
    return switch (type) {
      case MOBILE_CHANGE ->
          Text.of(
              "原号码能收短信的，验证两个号码；停用的，向发卡银行核对身份。",
              "By a code to both numbers, or, where the old one is gone, by an identity check.");
      case NAME_CHANGE ->
          Text.of(
              "先在发卡银行办好更名，再在这里核对。",
              "Have your card's bank change it first; we check it with that bank.");
      case PAPERS_RENEWAL -> Text.of("换发新证件后登记新的有效期。", "After you got a new document.");
      case TRADE_PASSWORD_RESET ->
          Text.of("忘记或锁定时，核对身份后重新设置。", "Forgotten or locked: after an identity check.");
      case CARD_UNBINDING ->
          Text.of("账户有余额或有在途资金时不能解绑。", "Not while there is money on the account or on its way.");
      default -> Text.NONE;
    };
  }

  static Text idType(IdType type) {
    return switch (type) {
      case RESIDENT_ID -> Text.of("居民身份证", "Resident identity card");
      case PASSPORT -> Text.of("护照", "Passport");
      case HK_MACAU_PERMIT -> Text.of("港澳居民来往内地通行证", "Hong Kong / Macau permit");
      case TAIWAN_PERMIT -> Text.of("台湾居民来往大陆通行证", "Taiwan permit");
      case FOREIGN_PERMANENT_RESIDENCE ->
          Text.of("外国人永久居留身份证", "Foreigner's permanent residence card");
      default -> Text.of("单位证件", "Paper of an organization");
    };
  }

  static Text changed(CustomerChange change) {
    Text kind =
        switch (change.kind()) {
          case MOBILE -> Text.of("手机号码", "mobile");
          case NAME -> Text.of("户名", "name");
          case PAPERS -> Text.of("证件有效期", "document valid until");
          case OFFICERS -> Text.of("法定代表人/经办人", "legal representative/agent");
        };
    Text old = value(change.oldMask());
    Text fresh = value(change.newMask());
    Text proof = proof(change.proof());
    return new Text(
        "%s：%s → %s（%s）".formatted(kind.zhCn(), old.zhCn(), fresh.zhCn(), proof.zhCn()),
        "%s: %s → %s (%s)".formatted(kind.en(), old.en(), fresh.en(), proof.en()));
  }

  private static Text value(String mask) {
    return mask.equals(CustomerChange.LONG_TERM)
        ? Text.of("长期有效", "does not expire")
        : Text.same(mask);
  }

  private static Text proof(ChangeProof.Kind proof) {
    return switch (proof) {
      case CODES_TO_BOTH_MOBILES -> Text.of("两个号码的验证码", "codes to both numbers");
      case FIRST_PAYMENT -> Text.of("首笔支付", "a first payment");
      case REVIEWED_PAPERS -> Text.of("银行审核的资料", "papers that the bank reviewed");
      case ISSUER -> Text.of("发卡银行核对", "checked with the card's bank");
    };
  }
}
