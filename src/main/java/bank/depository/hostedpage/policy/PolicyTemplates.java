package bank.depository.hostedpage.policy;

import bank.depository.hostedpage.page.PageFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of this package: the page, and the text of each version in each language. */
@CheckedTemplate(basePath = "hostedpage/policy")
final class PolicyTemplates {

  private PolicyTemplates() {}

  static native TemplateInstance policy(PageFrame frame, PolicyView view);

  static native TemplateInstance policy1Zh();

  static native TemplateInstance policy1En();
}
