package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.Text;
import bank.depository.identity.CopyFault;
import bank.depository.identity.CopyKind;
import bank.depository.shared.ErrorCode;

/** Copies of papers, and what is wrong with them, in words. */
public final class CopyWords {

  static final Text NO_FILE = Text.of("请先选择文件。", "Please choose a file first.");

  private CopyWords() {}

  /** A paper's name. */
  public static Text of(CopyKind kind) {
    return switch (kind) {
      case LICENCE -> Text.of("营业执照", "Business licence");
      case OFFICER_ID -> Text.of("法定代表人和经办人身份证件", "Id documents of legal representative and agent");
      case ACCOUNT_PERMIT ->
          Text.of("开户许可证或基本存款账户信息", "Account-opening permit or account certificate");
    };
  }

  /** What the customer is told of papers that were not accepted. */
  public static Text of(CopyFault fault) {
    return switch (fault) {
      case UNREADABLE ->
          Text.of(
              "有的资料看不清，请重新拍摄或扫描。", "A copy cannot be read. Please photograph or scan it again.");
      case OUT_OF_DATE ->
          Text.of("有的证件已过有效期，请提交有效的证件。", "A paper is no longer valid. Please hand in a valid one.");
      case NAME_DIFFERS ->
          Text.of("资料上的名称与填写的不一致。", "The name on the papers is not the one you gave.");
      case NUMBER_DIFFERS ->
          Text.of("资料上的证照号码与填写的不一致。", "The number on the papers is not the one you gave.");
      case OFFICERS_DIFFER ->
          Text.of(
              "资料上的法定代表人或经办人与填写的不一致。",
              "Legal representative or agent on the papers are not those you gave.");
      case ACCOUNT_DIFFERS ->
          Text.of(
              "资料上的对公账户与填写的不一致。", "The corporate account on the papers is not the one you gave.");
      case NOT_GENUINE ->
          Text.of(
              "资料需要进一步核实，请提交原件的清晰影像。",
              "The papers need proof. Please hand in clear copies of the originals.");
    };
  }

  /** What the customer is told of a refusal about copies. */
  static Text of(ErrorCode code) {
    return switch (code) {
      case COPY_TOO_LARGE -> Text.of("文件太大，每个文件不超过 3 MB。", "The file is too large: 3 MB at most.");
      case COPY_TYPE_REFUSED ->
          Text.of(
              "只接受 PDF、JPG 或 PNG 文件，请换一个文件。",
              "Only PDF, JPEG and PNG files are taken. Please choose another.");
      case COPIES_EXHAUSTED ->
          Text.of("文件数量已达上限，请先移除再上传。", "There are too many files. Please remove one first.");
      case COPIES_MISSING ->
          Text.of(
              "每一类资料至少上传一个文件后才能提交。",
              "Please upload at least one file of each kind before you hand them in.");
      default -> bank.depository.hostedpage.page.CustomerSentences.of(code);
    };
  }
}
