package bank.depository.project;

import bank.depository.ledger.BusinessDays;
import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/** Opens a registered project to bids. */
@ApplicationScoped
public class StartRaising {

  /** Which project. */
  public record ProjectRaising(@NotNull @Pattern(regexp = ProjectKey.FORM) String projectNo) {}

  private final OrderBook orders;
  private final RequiredProjects projects;
  private final ProjectRecord record;
  private final BusinessDays days;

  StartRaising(
      OrderBook orders, RequiredProjects projects, ProjectRecord record, BusinessDays days) {
    this.orders = orders;
    this.projects = projects;
    this.record = record;
    this.days = days;
  }

  /**
   * Refuses {@code PROJECT_UNKNOWN}, {@code PROJECT_STATE_FORBIDS}, {@code RAISING_PERIOD_OVER}.
   */
  @Transactional
  public Answer<ProjectOrderAnswer> handle(PlatformInstruction<ProjectRaising> instruction) {
    return orders.once(
        instruction,
        OrderType.PROJECT_RAISING,
        ProjectOrderAnswer.class,
        order ->
            start(order, projects.lock(instruction.platform(), instruction.command().projectNo())));
  }

  private ProjectOrderAnswer start(Order order, Project project) {
    LocalDate today = days.current(order.platform());
    project.startRaising(today);
    order.about(project.borrowerNo(), project.projectNo(), project.amount());
    record.reached(project, today);
    return record.done(order, today, project);
  }
}
