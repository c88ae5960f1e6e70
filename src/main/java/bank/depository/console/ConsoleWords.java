package bank.depository.console;

import bank.depository.account.CustomerChange;
import bank.depository.approval.ApprovalState;
import bank.depository.mandate.MandateKind;
import bank.depository.mandate.MandateWords;
import bank.depository.platform.PlatformState;
import bank.depository.shared.Permission;
import bank.depository.staff.StaffState;
import io.quarkus.qute.TemplateExtension;

/** States, permissions and acts by their Chinese names; their codes stand beside them. */
@TemplateExtension
final class ConsoleWords {

  private ConsoleWords() {}

  /** The state of a platform. */
  static String zh(PlatformState state) {
    return switch (state) {
      case APPLYING -> "申请中";
      case IN_REVIEW -> "复核中";
      case TESTING -> "联调";
      case LIVE -> "营业";
      case SUSPENDED -> "暂停";
      case TERMINATING -> "终止中";
      case CLOSED -> "已关闭";
    };
  }

  /** The state of a proposal. */
  static String zh(ApprovalState state) {
    return switch (state) {
      case PENDING -> "待复核";
      case APPROVED -> "已同意";
      case REJECTED -> "已拒绝";
      case WITHDRAWN -> "已撤回";
      case EXPIRED -> "已过期";
    };
  }

  /** The state of a member of staff. */
  static String zh(StaffState state) {
    return switch (state) {
      case ENROLLING -> "待注册";
      case ACTIVE -> "在用";
      case DISABLED -> "已停用";
    };
  }

  /** What a permission is for. */
  static String zh(Permission permission) {
    return switch (permission) {
      case ADMISSION -> "准入";
      case APPROVAL -> "复核";
      case OPERATIONS -> "运营";
      case RECONCILIATION -> "对账";
      case SERVICE -> "客服";
      case AUDIT -> "审计";
      case STAFF_ADMIN -> "人员管理";
    };
  }

  /** A kind of mandate. */
  static String zh(MandateKind kind) {
    return MandateWords.kind(kind).zhCn();
  }

  /** What changed about a customer. */
  static String zh(CustomerChange.Kind kind) {
    return switch (kind) {
      case MOBILE -> "手机号码";
      case NAME -> "户名";
      case PAPERS -> "证件有效期";
      case OFFICERS -> "法定代表人/经办人";
    };
  }

  /** What is proposed, by the code of its kind; a kind without a name keeps its code. */
  static String actName(String kind) {
    return switch (kind) {
      case "PLATFORM_ADMISSION" -> "平台准入";
      case "PLATFORM_STATE_CHANGE" -> "平台状态变更";
      case "PAPERS_REVIEW" -> "资料审核";
      case "MANDATE_KIND_SWITCH" -> "业务授权种类";
      case StaffRegistration.KIND -> "新增人员";
      default -> kind;
    };
  }
}
