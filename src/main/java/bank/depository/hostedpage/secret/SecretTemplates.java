package bank.depository.hostedpage.secret;

import bank.depository.hostedpage.page.PageFaults;
import bank.depository.hostedpage.page.PageFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of this package. */
@CheckedTemplate(basePath = "hostedpage/secret")
final class SecretTemplates {

  private SecretTemplates() {}

  static native TemplateInstance change(PageFrame frame, SecretForm view, PageFaults faults);

  static native TemplateInstance identity(
      PageFrame frame, ResetIdentityView view, PageFaults faults);

  static native TemplateInstance code(PageFrame frame, ResetCodeView view, PageFaults faults);

  static native TemplateInstance checking(PageFrame frame);

  static native TemplateInstance choose(PageFrame frame, SecretForm view, PageFaults faults);
}
