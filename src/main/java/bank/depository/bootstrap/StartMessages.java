package bank.depository.bootstrap;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the start page says, in Chinese; in English by {@code messages/start_en.properties}. */
@MessageBundle(value = "start", locale = "zh-CN")
public interface StartMessages {

  @Message("网络借贷资金存管")
  String title();

  @Message("本行为网络借贷平台的客户保管资金。平台只发出指令，不能触碰客户的钱；客户的钱由本人在本行页面上确认，每一分都记在本行账上。")
  String lead();

  @Message("沙箱环境：这里的钱、银行卡和日期都是模拟的。")
  String sandboxNotice();

  @Message("平台的客户")
  String customers();

  @Message("开户、充值、投标、还款、提现，都请从您的平台进入，平台会把您带到本行的页面。输入交易密码之前，请看一眼浏览器的地址栏，应当是：")
  String customersLead();

  @Message("平台的工程师")
  String engineers();

  @Message("接口说明")
  String apiDescription();

  @Message("平台接口的书面约定（OpenAPI），可以直接导入工具")
  String apiDescriptionHint();

  @Message("本行的公钥")
  String bankKeys();

  @Message("用来验证本行的回答和通知上的签名")
  String bankKeysHint();

  @Message("本行员工")
  String staff();

  @Message("柜面")
  String console();

  @Message("平台准入、复核、人员和审计")
  String consoleHint();

  @Message("沙箱")
  String sandbox();

  @Message("客户的手机")
  String phones();

  @Message("短信验证码和通知，都在这里看")
  String phonesHint();

  @Message("模拟的外部世界")
  String outsideWorld();

  @Message("发卡行、支付渠道和核心系统，以及触发各种结果的取值")
  String outsideWorldHint();
}
