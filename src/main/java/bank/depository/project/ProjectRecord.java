package bank.depository.project;

import bank.depository.order.EventType;
import bank.depository.order.Order;
import bank.depository.order.OrderJson;
import bank.depository.order.PlatformEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** Records what an order has done to a project, and tells the platform. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProjectRecord {

  private final PlatformEvents events;
  private final OrderJson json;
  private final Clock clock;

  ProjectRecord(PlatformEvents events, OrderJson json, Clock clock) {
    this.events = events;
    this.json = json;
    this.clock = clock;
  }

  /** The order is done, on that business day; the event {@code order.succeeded} tells it. */
  public ProjectOrderAnswer done(Order order, LocalDate day, Project project) {
    order.succeed(
        day,
        json.write(
            Map.of(
                "project_no", project.projectNo(),
                "project_state", project.state(),
                "raised_fen", project.raised().fen())),
        clock.instant());
    events.orderEnded(order);
    return ProjectOrderAnswer.of(order, day, project);
  }

  /** The project has come to its state; an event of that name tells it: {@code project.full}. */
  public void reached(Project project, LocalDate day) {
    events.record(
        project.key().platform(),
        EventType.fromString("project." + project.state().name().toLowerCase(Locale.ROOT)),
        Map.of(
            "project_no", project.projectNo(),
            "state", project.state(),
            "business_day", day));
  }
}
