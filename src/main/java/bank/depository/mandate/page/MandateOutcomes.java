package bank.depository.mandate.page;

import bank.depository.hostedpage.PageOutcome;
import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Text;
import bank.depository.order.Order;
import bank.depository.order.OrderState;
import java.util.List;

/** How an order about a mandate ended. */
final class MandateOutcomes {

  private MandateOutcomes() {}

  static PageOutcome of(Order order, Text title, Text explanation, List<PageRow> rows) {
    return order.state() == OrderState.SUCCEEDED
        ? new PageOutcome(PageOutcome.Kind.DONE, title, explanation, rows)
        : new PageOutcome(
            PageOutcome.Kind.REFUSED,
            Text.of("未完成", "Not done"),
            Text.of("授权没有变化。如需继续，请从平台重新发起。", "No mandate was changed. To go on, start again."),
            rows);
  }
}
