package bank.depository.hostedpage.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say, in Chinese; in English by {@code messages/page_en.properties}. */
@MessageBundle(value = "page", locale = "zh-CN")
public interface PageMessages {

  @Message("跳到正文")
  String skipToContent();

  @Message("资金存管页面")
  String subtitle();

  @Message("语言")
  String languages();

  @Message("您正在银行的页面上操作")
  String ownPage();

  @Message("发起平台")
  String askedBy();

  @Message("客户")
  String customer();

  @Message("请放心核对")
  String aboutTitle();

  @Message("交易密码在您的浏览器里加密，平台和银行员工都看不到。")
  String aboutSecret();

  @Message("银行不会打电话或发短信向您要密码、验证码。")
  String aboutCalls();

  @Message("本行按协议保管资金、如实记账，不担保借款的本金和收益。")
  String aboutKeeping();

  @Message("资金存管服务")
  String footer();

  @Message("发起平台")
  String whoAsks();

  @Message("手续费")
  String fee();

  @Message("风险提示")
  String riskTitle();

  @Message("验证码已发送到 {mobile}，5 分钟内有效。")
  String codeSentTo(String mobile);

  @Message("确认前需要验证码，将发送到 {mobile}。")
  String codeWanted(String mobile);

  @Message("发送验证码")
  String sendCode();

  @Message("重新发送验证码")
  String sendAgain();

  @Message("# 秒后可重新发送")
  String sendAgainLater();

  @Message("短信验证码")
  String code();

  @Message("6 位数字")
  String codeHint();

  @Message("交易密码")
  String tradeSecret();

  @Message("6 位数字，只有您自己知道")
  String tradeSecretHint();

  @Message("请输入 6 位数字。")
  String sixDigits();

  @Message("两次输入的不一样，请重新输入。")
  String notSame();

  @Message("交易密码必须先在浏览器里加密才能发送。请允许本页面运行脚本（JavaScript），然后刷新页面。")
  String scriptsNeeded();

  @Message("暂不办理，返回平台")
  String notNow();

  @Message("暂不办理，返回我的账户")
  String notNowAtBank();

  @Message("返回我的账户")
  String backToAccount();

  @Message("结果确定后会记入账户明细。您可以关闭本页面，不会重复办理。")
  String processingAtBank();

  @Message("返回平台")
  String backToPlatform();

  @Message("结果确定后会通知平台。您可以关闭本页面，不会重复扣款。")
  String processingNote();

  @Message("查看最新结果")
  String checkAgain();

  @Message("您可以这样做")
  String whatToDo();

  @Message("问题编号")
  String incident();

  @Message("使用乱序数字键盘")
  String padOpen();

  @Message("收起数字键盘")
  String padClose();

  @Message("乱序数字键盘")
  String padLabel();

  @Message("清空")
  String padClear();

  @Message("退格")
  String padBack();

  @Message("第 {step} 步，共 4 步")
  String stepOf(int step);

  @Message("身份信息")
  String stepIdentity();

  @Message("手机验证")
  String stepMobile();

  @Message("三方协议")
  String stepConsent();

  @Message("交易密码")
  String stepSecret();

  @Message("姓名")
  String name();

  @Message("与证件上的一致")
  String nameHint();

  @Message("证件类型")
  String idType();

  @Message("居民身份证")
  String residentId();

  @Message("护照")
  String passport();

  @Message("港澳居民来往内地通行证")
  String hkMacauPermit();

  @Message("台湾居民来往大陆通行证")
  String taiwanPermit();

  @Message("外国人永久居留身份证")
  String permanentResidence();

  @Message("证件号码")
  String idNumber();

  @Message("按证件上的填写，只填字母和数字")
  String idNumberHint();

  @Message("证件有效期截止日")
  String validUntil();

  @Message("例如 2035-08-31")
  String validUntilHint();

  @Message("我的证件长期有效")
  String validLong();

  @Message("银行卡号")
  String cardNo();

  @Message("您本人的借记卡，充值和提现都用它")
  String cardNoHint();

  @Message("您本人的任意一张借记卡，只用来核对身份")
  String cardNoCheckHint();

  @Message("手机号码")
  String mobile();

  @Message("在发卡银行预留的手机号码")
  String mobileHint();

  @Message("验证方式")
  String identityMethod();

  @Message("银行卡密码")
  String cardSecret();

  @Message("这张银行卡自己的 6 位密码，只送给发卡银行核对，本行看不到也不保存")
  String cardSecretHint();

  @Message("尚未绑定银行卡，可从平台发起绑卡。")
  String noCardBound();

  @Message("下一步，接收验证码")
  String identityNext();

  @Message("验证手机号码")
  String codeTitle();

  @Message("验证码已发送到 {mobile}，5 分钟内有效。")
  String codeLead(String mobile);

  @Message("下一步，核对身份")
  String codeNext();

  @Message("信息填错了，返回修改")
  String correct();

  @Message("正在向发卡银行核对")
  String checkingTitle();

  @Message("发卡银行还没有给出结果，通常几秒钟就好。")
  String checkingLead();

  @Message("本页面会自动刷新。您也可以关闭页面，稍后从平台回来继续，已填的内容不会丢失。")
  String checkingNote();

  @Message("阅读并同意三方协议")
  String consentTitle();

  @Message("这是您、平台和银行之间的协议，说明钱怎么保管、什么时候可以动。")
  String consentLead();

  @Message("网络借贷资金存管三方协议")
  String agreement();

  @Message("我已阅读并同意《网络借贷资金存管三方协议》（包括第七条关于客户信息的约定）和《客户信息保护政策》。")
  String agree();

  @Message("同意并继续")
  String consentNext();

  @Message("设置交易密码")
  String secretTitle();

  @Message("今后充值、投标、还款、提现，都要用它在银行页面上确认。请不要告诉任何人。")
  String secretLead();

  @Message("交易密码")
  String newSecret();

  @Message("6 位数字；不要用生日、手机号、证件号里的数字，也不要用连号、重复的数字")
  String newSecretHint();

  @Message("再输入一次")
  String secretAgain();

  @Message("与上面一样的 6 位数字")
  String secretAgainHint();

  @Message("设置密码并开户")
  String secretNext();

  @Message("开户成功")
  String openedTitle();

  @Message("请记下您的子账户号码，我们也已短信通知您。")
  String openedLead();

  @Message("子账户号码")
  String subAccountNo();

  @Message("户名")
  String holder();

  @Message("绑定的银行卡")
  String boundCard();

  @Message("所属平台")
  String openedFor();

  @Message("现在可以充值了。账户里的钱由银行保管，平台不能动用。")
  String openedNote();

  @Message("下载三方协议（PDF，已加盖银行电子签章）")
  String agreementFile();

  @Message("开户没有完成")
  String endedTitle();

  @Message("发卡银行多次没有核对通过，为了您的安全，这次开户已结束，填写的信息已删除。")
  String endedLead();

  @Message("请向发卡银行核实预留的姓名、证件和手机号码，然后从平台重新开始。")
  String endedAdvice();

  @Message("小额验证")
  String stepFirstPayment();

  @Message("用一笔小额款项验证账户")
  String firstPaymentTitle();

  @Message("需要验证账户 {account} 属于您。请选择一种方式。")
  String firstPaymentLead(String account);

  @Message("银行向该账户打一笔几元以内的款项，您查到金额后填写。这笔钱归您。")
  String bankPaysNote();

  @Message("由银行打款，我来填金额")
  String bankPays();

  @Message("您从该账户向银行转一笔几元以内的款项。这笔钱记入您的子账户，归您。")
  String customerPaysNote();

  @Message("我来转账")
  String customerPays();

  @Message("请从账户 {account} 转账，金额和附言要与下面完全一致。")
  String payInLead(String account);

  @Message("到账后本页会自动继续。金额、户名或账号不符的转账会原路退回。")
  String payInNote();

  @Message("改为由银行打款")
  String bankPaysInstead();

  @Message("银行正在向账户 {account} 打款，结果还不确定。")
  String payingLead(String account);

  @Message("银行已向账户 {account} 打款。请在该账户的明细里查看到账金额。")
  String tellLead(String account);

  @Message("到账金额（元）")
  String firstPaymentAmount();

  @Message("例如 0.37")
  String firstPaymentAmountHint();

  @Message("提交")
  String firstPaymentTell();

  @Message("到账可能需要几分钟。您可以先离开，稍后从平台回到这里。")
  String tellNote();

  @Message("小额验证没有通过，这次不能再试。请稍后重新发起。")
  String firstPaymentLost();

  @Message("机构名称")
  String organizationName();

  @Message("与营业执照上的一致")
  String organizationNameHint();

  @Message("统一社会信用代码")
  String creditCode();

  @Message("营业执照注册号")
  String businessLicence();

  @Message("18 位信用代码或 15 位注册号")
  String licenceNumberHint();

  @Message("法定代表人")
  String representative();

  @Message("营业执照上的法定代表人姓名")
  String representativeHint();

  @Message("经办人")
  String agent();

  @Message("为机构办理开户的人的姓名")
  String agentHint();

  @Message("开户银行")
  String accountBank();

  @Message("请选择")
  String chooseBank();

  @Message("对公账号")
  String corporateAccount();

  @Message("机构自己的账户，充值和提现都用它")
  String corporateAccountHint();

  @Message("经办人手机号码")
  String agentMobile();

  @Message("接收银行验证码和通知")
  String agentMobileHint();
}
