package bank.depository.hostedpage.particulars;

import bank.depository.hostedpage.page.PageFaults;
import bank.depository.hostedpage.page.PageFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of this package. */
@CheckedTemplate(basePath = "hostedpage/particulars")
final class MobileTemplates {

  private MobileTemplates() {}

  static native TemplateInstance number(PageFrame frame, MobileNumberView view, PageFaults faults);

  static native TemplateInstance code(PageFrame frame, MobileCodeView view, PageFaults faults);
}
