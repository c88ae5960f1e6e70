package bank.depository.hostedpage.opening;

import bank.depository.hostedpage.page.RowView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The template of the agreement as a document. */
@CheckedTemplate(basePath = "hostedpage/opening")
final class AgreementTemplates {

  private AgreementTemplates() {}

  static native TemplateInstance signedAgreement(
      String agreement, List<RowView> record, String lang);
}
