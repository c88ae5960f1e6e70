package bank.depository.hostedpage.page;

import bank.depository.hostedpage.PageOutcome;
import jakarta.ws.rs.core.Response;

/** Shows how an order stands that waits no more. */
public final class OutcomePages {

  private static final int LOOK_AGAIN_SECONDS = 5;

  private OutcomePages() {}

  /** The page; one that is not certain yet looks again by itself. */
  public static Response show(PageDesk desk, PageCall call, PageOutcome outcome) {
    var template =
        PageTemplates.outcome(
            call.frame(), OutcomeView.of(outcome, call.language(), call.returnUrl()));
    return outcome.kind() == PageOutcome.Kind.PROCESSING
        ? desk.refreshing(call, template, LOOK_AGAIN_SECONDS)
        : desk.page(call, template);
  }
}
