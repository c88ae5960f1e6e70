package bank.depository.hostedpage.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of this package. */
@CheckedTemplate(basePath = "hostedpage")
final class PageTemplates {

  private PageTemplates() {}

  static native TemplateInstance confirm(PageFrame frame, ConfirmView view, PageFaults faults);

  static native TemplateInstance outcome(PageFrame frame, OutcomeView view);

  static native TemplateInstance closed(PageFrame frame, ClosedView view);
}
