package bank.depository.hostedpage.secret;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the pages about the trade password say, in Chinese; in English by {@code
 * messages/secret_en.properties}.
 */
@MessageBundle(value = "secret", locale = "zh-CN")
public interface SecretMessages {

  @Message("修改交易密码")
  String changeTitle();

  @Message("先输入现在的交易密码，再设置新的。忘记了，请返回选择“重置交易密码”。")
  String changeLead();

  @Message("现在的交易密码")
  String present();

  @Message("6 位数字，一天内输错 5 次会锁定")
  String presentHint();

  @Message("新的交易密码")
  String chosen();

  @Message("再输入一次新密码")
  String again();

  @Message("确认修改")
  String change();

  @Message("重置交易密码")
  String resetTitle();

  @Message("请先证明是您本人：证件号码、本人银行卡，以及发到您手机的验证码。我们会向发卡银行核对，不收费。")
  String resetLead();

  @Message("请先填写营业执照号码，我们向登记的手机发送验证码；再上传机构资料，由两名银行员工审核，不收费。")
  String reviewLead();

  @Message("统一社会信用代码或营业执照注册号")
  String licenceNumber();

  @Message("第 {step} 步，共 3 步")
  String stepOf(int step);

  @Message("您开户时登记的证件号码")
  String idNumberHint();

  @Message("您本人的银行卡，可以用已绑定的 {card}")
  String cardNoHint(String card);

  @Message("任意一张您本人的银行卡")
  String anyCardHint();

  @Message("验证码会发到 {mobile}。这个号码不用了，请先更换手机号码。")
  String mobileNote(String mobile);

  @Message("设置新的交易密码")
  String chooseTitle();

  @Message("身份已核对。新密码设好后立即生效，锁定也一并解除。")
  String chooseLead();

  @Message("确认重置")
  String choose();
}
