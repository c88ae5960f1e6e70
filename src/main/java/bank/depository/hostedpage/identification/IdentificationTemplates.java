package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.page.PageFaults;
import bank.depository.hostedpage.page.PageFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of this package. */
@CheckedTemplate(basePath = "hostedpage/identification")
final class IdentificationTemplates {

  private IdentificationTemplates() {}

  static native TemplateInstance identity(PageFrame frame, IdentityView view, PageFaults faults);

  static native TemplateInstance organization(
      PageFrame frame, IdentityView view, PageFaults faults);

  static native TemplateInstance code(PageFrame frame, CodeView view, PageFaults faults);

  static native TemplateInstance firstPayment(
      PageFrame frame, FirstPaymentView view, PageFaults faults);

  static native TemplateInstance copies(PageFrame frame, CopiesView view, PageFaults faults);

  static native TemplateInstance checking(PageFrame frame, CheckingView view);
}
