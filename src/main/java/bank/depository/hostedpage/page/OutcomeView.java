package bank.depository.hostedpage.page;

import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.PageOutcome;
import java.util.List;

/** How an order stands, as it is shown. */
public record OutcomeView(
    PageOutcome.Kind kind, String title, String explanation, List<RowView> rows, String returnUrl) {

  static OutcomeView of(PageOutcome outcome, Language language, String returnUrl) {
    return new OutcomeView(
        outcome.kind(),
        outcome.title().in(language),
        outcome.explanation().in(language),
        RowView.of(outcome.rows(), language),
        returnUrl);
  }

  /** Whether it is done. */
  public boolean done() {
    return kind == PageOutcome.Kind.DONE;
  }

  /** Whether it is not certain yet. */
  public boolean processing() {
    return kind == PageOutcome.Kind.PROCESSING;
  }
}
