package bank.depository.entrance.page;

import bank.depository.hostedpage.page.PageFaults;
import bank.depository.hostedpage.page.PageFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the entrance. */
@CheckedTemplate(basePath = "entrance")
final class EntranceTemplates {

  private EntranceTemplates() {}

  static native TemplateInstance signIn(PageFrame frame, SignInForm.View view, PageFaults faults);

  static native TemplateInstance code(PageFrame frame, PageFaults faults);

  static native TemplateInstance accounts(PageFrame frame, EntranceViews.Accounts view);

  static native TemplateInstance account(PageFrame frame, EntranceViews.Account view);

  static native TemplateInstance movements(
      PageFrame frame, EntranceViews.Movements view, PageFaults faults);

  static native TemplateInstance facts(PageFrame frame, EntranceViews.Facts view);

  static native TemplateInstance statements(
      PageFrame frame, EntranceViews.Statements view, PageFaults faults);

  static native TemplateInstance mandates(PageFrame frame, EntranceViews.Mandates view);

  static native TemplateInstance complaints(
      PageFrame frame, EntranceViews.Complaints view, PageFaults faults);

  static native TemplateInstance complaint(PageFrame frame, EntranceViews.ComplaintDetail view);

  static native TemplateInstance closing(PageFrame frame, EntranceViews.Closing view);

  static native TemplateInstance changes(
      PageFrame frame, EntranceViews.Changes view, PageFaults faults);

  static native TemplateInstance withdrawal(
      PageFrame frame, EntranceViews.Withdrawal view, PageFaults faults);
}
