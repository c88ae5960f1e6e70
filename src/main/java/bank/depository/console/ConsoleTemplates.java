package bank.depository.console;

import bank.depository.approval.ApprovedAct;
import bank.depository.audit.VerifyAuditTrail;
import bank.depository.hostedpage.review.ReviewQueries;
import bank.depository.platform.AdmissionQueries;
import bank.depository.shared.Permission;
import bank.depository.staff.ShowEnrolment;
import bank.depository.staff.StaffQueries;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the console. */
@CheckedTemplate(basePath = "console")
final class ConsoleTemplates {

  private ConsoleTemplates() {}

  static native TemplateInstance signIn(Frame frame, boolean refused, boolean ended);

  static native TemplateInstance enrolment(Frame frame, ShowEnrolment.View view, String token);

  static native TemplateInstance refused(
      Frame frame, String code, String title, String detail, String back);

  static native TemplateInstance home(Frame frame, HomeView view);

  static native TemplateInstance platforms(Frame frame, List<AdmissionQueries.Row> rows);

  static native TemplateInstance application(Frame frame);

  static native TemplateInstance platform(Frame frame, PlatformView view);

  static native TemplateInstance approvals(Frame frame, ApprovalsView view);

  static native TemplateInstance approval(Frame frame, ApprovalView view);

  static native TemplateInstance decided(Frame frame, String state, List<ApprovedAct.Line> shown);

  static native TemplateInstance customer(Frame frame, CustomerView view);

  static native TemplateInstance complaints(Frame frame, List<ComplaintResource.Row> rows);

  static native TemplateInstance complaint(Frame frame, ComplaintResource.Read view);

  static native TemplateInstance reviews(Frame frame, List<ReviewQueries.Waiting> rows);

  static native TemplateInstance review(Frame frame, ReviewView view);

  static native TemplateInstance audit(Frame frame, AuditView view);

  static native TemplateInstance verification(
      Frame frame, VerifyAuditTrail.Verification verification);

  static native TemplateInstance staff(
      Frame frame, List<StaffQueries.View> members, List<Permission> permissions);
}
