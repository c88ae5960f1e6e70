package bank.depository.hostedpage.opening;

import bank.depository.hostedpage.page.PageFaults;
import bank.depository.hostedpage.page.PageFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of this package. */
@CheckedTemplate(basePath = "hostedpage/opening")
final class OpeningTemplates {

  private OpeningTemplates() {}

  static native TemplateInstance consent(PageFrame frame, ConsentView view, PageFaults faults);

  static native TemplateInstance secret(PageFrame frame, SecretView view, PageFaults faults);

  static native TemplateInstance opened(PageFrame frame, OpenedView view);

  static native TemplateInstance ended(PageFrame frame, EndedView view);

  static native TemplateInstance agreementZh(Agreement.Parties parties);

  static native TemplateInstance agreementEn(Agreement.Parties parties);
}
