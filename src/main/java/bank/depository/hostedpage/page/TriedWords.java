package bank.depository.hostedpage.page;

import bank.depository.hostedpage.Text;
import bank.depository.password.PasswordAnswer;
import bank.depository.shared.ErrorCode;
import bank.depository.sms.SmsAnswer;

/** What a customer is told of a wrong code or password. */
public final class TriedWords {

  private TriedWords() {}

  /** Of a wrong code. */
  public static Text of(SmsAnswer answer) {
    if (answer instanceof SmsAnswer.Wrong wrong) {
      return Text.of(
          "验证码不对，还可以试 %d 次。".formatted(wrong.triesLeft()),
          "The code is wrong. Tries left: %d.".formatted(wrong.triesLeft()));
    }
    return CustomerSentences.of(
        answer instanceof SmsAnswer.Locked
            ? ErrorCode.SMS_CODE_LOCKED
            : ErrorCode.SMS_CODE_EXPIRED);
  }

  /** Of a wrong password. */
  public static Text of(PasswordAnswer answer) {
    if (answer instanceof PasswordAnswer.Wrong wrong) {
      return Text.of(
          "交易密码不对，今天还可以试 %d 次。".formatted(wrong.triesLeft()),
          "The trade password is wrong. Tries left today: %d.".formatted(wrong.triesLeft()));
    }
    return CustomerSentences.of(ErrorCode.PASSWORD_LOCKED);
  }
}
