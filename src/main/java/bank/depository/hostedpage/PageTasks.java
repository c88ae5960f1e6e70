package bank.depository.hostedpage;

import bank.depository.order.OrderType;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The page of each type of order that needs its customer. */
@ApplicationScoped
public class PageTasks {

  private final Map<OrderType, PageTask> byType = new EnumMap<>(OrderType.class);

  PageTasks(@All List<PageTask> tasks) {
    for (PageTask task : tasks) {
      if (byType.put(task.orderType(), task) != null) {
        throw new IllegalStateException("two pages for " + task.orderType());
      }
    }
  }

  /** The page of that type. */
  public PageTask of(OrderType type) {
    PageTask task = byType.get(type);
    if (task == null) {
      throw new IllegalStateException("no page for " + type);
    }
    return task;
  }

  /** The page of that type that begins with a proof of identity. */
  public IdentifiedTask identified(OrderType type) {
    return (IdentifiedTask) of(type);
  }

  /** The confirming page of that type; closed where it has another kind of page. */
  public PageOperation operation(OrderType type) {
    if (of(type) instanceof PageOperation operation) {
      return operation;
    }
    throw new PageClosed(PageClosed.Why.LINK_UNKNOWN);
  }
}
