package bank.depository.hostedpage.particulars;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the pages about the mobile say, in Chinese; in English by {@code
 * messages/mobile_en.properties}.
 */
@MessageBundle(value = "mobile", locale = "zh-CN")
public interface MobileMessages {

  @Message("更换手机号码")
  String title();

  @Message("验证码和通知会发到新号码，从银行入口登录也用新号码。先后验证原号码和新号码，再用交易密码确认。")
  String lead();

  @Message("现在登记的号码")
  String present();

  @Message("新手机号码")
  String fresh();

  @Message("11 位，能收到短信的本人号码")
  String freshHint();

  @Message("向原号码发送验证码")
  String next();

  @Message("原号码已停用，收不到短信？")
  String goneTitle();

  @Message("可以改为向发卡银行核对身份：新号码须是您在发卡银行预留的号码。")
  String goneLead();

  @Message("原号码已停用，核对身份")
  String gone();

  @Message("第一步：验证原号码")
  String oldCode();

  @Message("第二步：验证新号码")
  String newCode();

  @Message("验证码已发送到原号码 {mobile}，5 分钟内有效。")
  String oldCodeLead(String mobile);

  @Message("原号码已验证。验证码已发送到新号码 {mobile}，5 分钟内有效。")
  String newCodeLead(String mobile);

  @Message("更改新号码")
  String correct();
}
