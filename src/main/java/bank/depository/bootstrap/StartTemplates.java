package bank.depository.bootstrap;

import bank.depository.hostedpage.page.PageFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of this package. */
@CheckedTemplate(basePath = "bootstrap")
final class StartTemplates {

  private StartTemplates() {}

  static native TemplateInstance start(PageFrame frame, StartView view);
}
