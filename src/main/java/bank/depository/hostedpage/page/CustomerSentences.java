package bank.depository.hostedpage.page;

import bank.depository.hostedpage.Text;
import bank.depository.shared.ErrorCode;

/** What a customer is told of a refusal, in words to act on (SVC-02). */
public final class CustomerSentences {

  private CustomerSentences() {}

  /** The sentence for that cause. */
  public static Text of(ErrorCode code) {
    return switch (code) {
      case BALANCE_INSUFFICIENT ->
          Text.of("可用余额不足，请先充值。", "Your available balance is too small. Please pay in first.");
      case ACCOUNT_CLOSED -> Text.of("这个子账户已经销户。", "This sub-account is closed.");
      case CARD_NOT_BOUND -> Text.of("您还没有绑定银行卡。", "No bank card is bound to your sub-account.");
      case CUSTOMER_ROLE_MISSING ->
          Text.of(
              "您的账户没有办理这项业务的身份，请联系平台。",
              "Your account does not have the role for this. Please ask the platform.");
      case PLATFORM_STATE_FORBIDS ->
          Text.of(
              "平台目前不能办理这项业务。您的钱没有动。",
              "The platform cannot do this at present. Your money has not moved.");
      case MANDATE_ENDED ->
          Text.of(
              "这项授权已经失效，不会再用它动您的钱，不需要再解除。",
              "This mandate has ended. Nothing can be done under it any more, so there is nothing to revoke.");
      case PASSWORD_WEAK ->
          Text.of(
              "这个密码太容易被猜到。请不要用连号、重复的数字，也不要用生日、证件、手机或卡号里的数字。",
              "This is too easy to guess. Avoid runs, repeats, and digits of your birthday, id, mobile or card.");
      case PASSWORDS_DIFFER ->
          Text.of("两次输入的不一样，请重新输入。", "The two entries differ. Please type them again.");
      case PASSWORD_LOCKED ->
          Text.of(
              "交易密码错误次数太多，已锁定，您的钱没有动。验证身份并重新设置后才能使用：请在平台选择“重置交易密码”，或者从银行自己的入口办理。",
              "Too many wrong tries: the trade password is locked. Your money has not moved. To use it again, prove who you are and set a new one: choose to reset it on the platform, or at the bank's own entrance.");
      case PASSWORD_UNCHANGED ->
          Text.of("新密码和原来的一样，请换一个。", "The new one is the one you have. Please choose another.");
      case PASSWORD_ENTRY_STALE ->
          Text.of(
              "这个页面已经提交过，或者打开得太久了。请再输入一次交易密码；同一笔业务只会办理一次。",
              "This page was sent before, or was open for too long. Please type your trade password again; nothing is ever done twice.");
      case PASSWORD_UNREADABLE ->
          Text.of(
              "没有收到加密后的交易密码。请允许本页面运行脚本，刷新后再试。",
              "No encrypted trade password arrived. Please allow scripts for this page, reload it and try again.");
      case SMS_TOO_SOON ->
          Text.of("刚刚发送过验证码，请等 60 秒再试。", "A code was sent a moment ago. Please wait 60 seconds.");
      case SMS_LIMIT_REACHED ->
          Text.of(
              "今天发送的验证码太多了，请明天再试，或者从平台重新开始。",
              "Too many codes were sent. Please try again tomorrow, or start again from the platform.");
      case SMS_REFUSED ->
          Text.of(
              "这个手机号码收不到短信，请核对号码，或者联系运营商。",
              "This mobile does not take messages. Please check the number or ask your carrier.");
      case SMS_CODE_EXPIRED ->
          Text.of("验证码已失效，请重新发送。", "The code has expired. Please ask for a new one.");
      case SMS_CODE_LOCKED ->
          Text.of("验证码错误次数太多，请重新发送。", "Too many wrong codes. Please ask for a new one.");
      case TEMPORARILY_UNAVAILABLE, REQUEST_RUNNING ->
          Text.of(
              "现在比较忙，请稍等片刻再试。什么都没有发生。",
              "We are busy just now. Please try again in a moment. Nothing happened.");
      default -> aboutIdentity(code);
    };
  }

  private static Text aboutIdentity(ErrorCode code) {
    return switch (code) {
      case PAPERS_EXPIRED ->
          Text.of(
              "您登记的证件已过有效期，暂时不能办理。请从平台或银行入口进入银行页面更新证件。",
              "The id document on file has expired, so this cannot be done. Please renew it on the bank's page, from the platform or the bank's own entrance.");
      case FIRST_PAYMENT_LIMIT_REACHED ->
          Text.of(
              "今天已经打过 3 次验证款了。请由您转入一笔小额款项来验证，或者明天再试。",
              "We have paid three small amounts today already. Please pay one in yourself, or try again tomorrow.");
      case IDENTITY_METHOD_NOT_OFFERED ->
          Text.of("请选择一种验证方式。", "Please choose one of the ways on offer.");
      case CARD_SECRET_UNREADABLE ->
          Text.of(
              "没有收到加密后的银行卡密码。请允许本页面运行脚本，刷新后再试。",
              "No encrypted card password arrived. Please allow scripts for this page, reload it and try again.");
      default ->
          Text.of(
              "这一步没有办成，您的钱没有动。请回到平台查看，或者稍后再试。",
              "This could not be done; your money has not moved. Please look on the platform, or try again later.");
    };
  }
}
