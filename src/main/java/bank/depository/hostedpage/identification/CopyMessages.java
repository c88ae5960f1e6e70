package bank.depository.hostedpage.identification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the pages of copies of papers say, in Chinese; in English by {@code
 * messages/copy_en.properties}.
 */
@MessageBundle(value = "copy", locale = "zh-CN")
public interface CopyMessages {

  @Message("上传机构资料")
  String title();

  @Message("上传资料")
  String step();

  @Message("请上传下列资料的清晰影像，由两名银行员工审核。每类一到三个文件，PDF、JPG 或 PNG，每个不超过 3 MB。")
  String lead();

  @Message("选择文件")
  String choose();

  @Message("上传")
  String upload();

  @Message("移除")
  String remove();

  @Message("这类资料已达三个文件。")
  String full();

  @Message("还没有上传。")
  String none();

  @Message("文件太大，每个文件不超过 3 MB。")
  String tooLarge();

  @Message("提交审核")
  String handIn();

  @Message("还可以提交 {left} 次。资料加密保存，只有审核的员工可以查看，每次查看都有记录。")
  String handInNote(int left);

  @Message("修改填写的信息")
  String correct();

  @Message("资料已提交，等待银行审核")
  String reviewTitle();

  @Message("两名银行员工正在审核您的资料。审核完成后我们会发短信通知经办人；您可以关闭本页，稍后从平台回到这里。")
  String reviewLead();

  @Message("撤回并更换资料")
  String takeBack();

  @Message("撤回后已开始的审核作废，更换后需要再次提交。")
  String takeBackNote();
}
