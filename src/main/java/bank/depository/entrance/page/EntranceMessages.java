package bank.depository.entrance.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the entrance says, in Chinese; in English by {@code messages/my_en.properties}. */
@MessageBundle(value = "my", locale = "zh-CN")
public interface EntranceMessages {

  @Message("登录我的存管账户")
  String signInTitle();

  @Message("不经过平台，直接在银行查询、提现和解除授权。")
  String signInLead();

  @Message("开户时绑定的手机号码")
  String mobileHint();

  @Message("获取短信验证码")
  String sendCode();

  @Message("输入短信验证码")
  String codeTitle();

  @Message("如果您填写的信息与开户信息一致，验证码已发送到绑定的手机，5 分钟内有效。")
  String codeLead();

  @Message("登录")
  String signIn();

  @Message("没有收到？返回重新填写")
  String startAgain();

  @Message("我的存管账户")
  String accountsTitle();

  @Message("请选择要查看的子账户。")
  String accountsLead();

  @Message("退出登录")
  String signOut();

  @Message("我的子账户")
  String accountTitle();

  @Message("可用余额")
  String available();

  @Message("提现")
  String withdraw();

  @Message("这个子账户已经销户，记录仍可查询。")
  String accountClosed();

  @Message("最近的明细")
  String newest();

  @Message("更多服务")
  String more();

  @Message("没有符合条件的明细。")
  String noMovements();

  @Message("待我确认的业务")
  String waiting();

  @Message("账户明细")
  String allMovements();

  @Message("对账单")
  String statements();

  @Message("选择期间，下载 PDF（已加盖银行电子签章）或 CSV 文件。期间最长 366 天。")
  String statementsLead();

  @Message("业务授权")
  String mandates();

  @Message("您允许平台自动办理的业务。随时可以解除，立即生效。")
  String mandatesLead();

  @Message("您没有业务授权。")
  String noMandates();

  @Message("限额和期限")
  String terms();

  @Message("已使用")
  String used();

  @Message("状态")
  String state();

  @Message("我的资料")
  String data();

  @Message("限额")
  String limits();

  @Message("银行卡")
  String cards();

  @Message("更换手机、户名、证件和交易密码")
  String changes();

  @Message("其他子账户")
  String otherAccounts();

  @Message("起始日")
  String from();

  @Message("截止日")
  String to();

  @Message("方向")
  String direction();

  @Message("全部")
  String everything();

  @Message("收入")
  String in();

  @Message("支出")
  String out();

  @Message("冻结和解冻")
  String held();

  @Message("查询")
  String show();

  @Message("更早的明细")
  String older();

  @Message("返回我的子账户")
  String back();

  @Message("确定期间")
  String choosePeriod();

  @Message("下载 PDF")
  String fetchPdf();

  @Message("下载 CSV")
  String fetchCsv();

  @Message("资金只能转到您本人绑定的银行卡，下一步用交易密码确认。")
  String withdrawLead();

  @Message("提现金额（元）")
  String amount();

  @Message("下一步")
  String next();

  @Message("您还没有绑定银行卡，不能提现。")
  String noCard();

  @Message("登录时间 {at}")
  String signedInAt(String at);

  @Message("解除{kind}授权")
  String revoke(String kind);

  @Message("咨询和投诉")
  String complaints();

  @Message("您对存管服务的问题和意见，银行在 15 天内答复。")
  String complaintsLead();

  @Message("类型")
  String kind();

  @Message("投诉")
  String complaint();

  @Message("咨询")
  String advice();

  @Message("内容")
  String whatItIs();

  @Message("最多 2000 字，请不要填写密码或验证码")
  String whatItIsHint();

  @Message("提交")
  String send();

  @Message("已提交的")
  String earlier();

  @Message("银行的答复")
  String answer();

  @Message("撤回")
  String takeBack();

  @Message("返回咨询和投诉")
  String backToComplaints();

  @Message("销户")
  String closing();

  @Message("这个子账户可以销户。下一步用验证码和交易密码确认。")
  String closingLead();

  @Message("暂时不能销户，请先了结以下事项：")
  String closingNotYet();

  @Message("统一社会信用代码（单位）")
  String creditCode();

  @Message("营业执照注册号（单位）")
  String businessLicence();
}
