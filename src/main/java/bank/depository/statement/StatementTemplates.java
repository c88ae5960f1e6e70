package bank.depository.statement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The template of a statement. */
@CheckedTemplate(basePath = "statement")
final class StatementTemplates {

  private StatementTemplates() {}

  static native TemplateInstance paper(StatementPaper.View view);
}
