package bank.depository.entrance.page;

import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Text;
import bank.depository.privacy.DataPurpose;
import bank.depository.privacy.PurposeSummary;

/** What customers' values are needed for, in the customer's words. */
final class PurposeWords {

  private PurposeWords() {}

  /** A line of the page: what for, and when. */
  static PageRow row(PurposeSummary line) {
    return new PageRow(words(line.purpose()), times(line));
  }

  private static Text times(PurposeSummary line) {
    return switch (line.by()) {
      case SELF ->
          Text.of(
              "本人查看 %d 次，最近 %s".formatted(line.looks(), line.lastDay()),
              "By you, %d times, last on %s".formatted(line.looks(), line.lastDay()));
      case PLATFORM ->
          Text.of(
              "平台查看 %d 次，最近 %s".formatted(line.looks(), line.lastDay()),
              "By your platform, %d times, last on %s".formatted(line.looks(), line.lastDay()));
      case SERVICE ->
          Text.of(
              "系统处理，共 %d 天，最近 %s".formatted(line.days(), line.lastDay()),
              "By the service, on %d days, last on %s".formatted(line.days(), line.lastDay()));
    };
  }

  private static Text words(DataPurpose purpose) {
    return switch (purpose) {
      case IDENTITY_CHECK -> Text.of("核验身份", "Checking who you are");
      case NOTICE -> Text.of("发送短信", "Text messages to you");
      case PASSWORD_RULES -> Text.of("检查密码是否容易被猜到", "Refusing a password easy to guess");
      case LIMITS -> Text.of("检查限额", "Checking limits");
      case PAYMENT -> Text.of("充值和提现", "Deposits and withdrawals");
      case CHANGE_ON_FILE -> Text.of("变更资料", "Changing your data");
      case SIGN_IN -> Text.of("登录", "Signing in");
      case DOCUMENT -> Text.of("制作和提供文件", "Making and handing over documents");
      case COMPLAINT -> Text.of("咨询和投诉", "Questions and complaints");
      case PAPERS -> Text.of("审核资料", "Reviewing papers");
    };
  }
}
