package bank.depository.lending;

import bank.depository.ledger.BusinessDays;
import bank.depository.ledger.Instruction;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.Movement;
import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.project.Project;
import bank.depository.project.ProjectKey;
import bank.depository.project.ProjectOrderAnswer;
import bank.depository.project.ProjectRecord;
import bank.depository.project.RequiredProjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Ends a project without a loan (流标): every bid is given back at once (LND-05). */
@ApplicationScoped
public class LapseProject {

  /** Which project. */
  public record ProjectLapse(@NotNull @Pattern(regexp = ProjectKey.FORM) String projectNo) {}

  private final OrderBook orders;
  private final RequiredProjects projects;
  private final Bids bids;
  private final Ledger ledger;
  private final BusinessDays days;
  private final ProjectRecord record;
  private final Clock clock;

  LapseProject(
      OrderBook orders,
      RequiredProjects projects,
      Bids bids,
      Ledger ledger,
      BusinessDays days,
      ProjectRecord record,
      Clock clock) {
    this.orders = orders;
    this.projects = projects;
    this.bids = bids;
    this.ledger = ledger;
    this.days = days;
    this.record = record;
    this.clock = clock;
  }

  /** Refuses {@code PROJECT_UNKNOWN}, {@code PROJECT_STATE_FORBIDS} unless raising or full. */
  @Transactional
  public Answer<ProjectOrderAnswer> handle(PlatformInstruction<ProjectLapse> instruction) {
    return orders.once(
        instruction,
        OrderType.LAPSE,
        ProjectOrderAnswer.class,
        order ->
            lapse(order, projects.lock(instruction.platform(), instruction.command().projectNo())));
  }

  private ProjectOrderAnswer lapse(Order order, Project project) {
    List<HeldBid> held = bids.held(project.key());
    LocalDate today = days.current(order.platform());
    project.lapse(today);
    if (!held.isEmpty()) {
      today = ledger.post(release(order, project, held)).businessDay();
      bids.lapse(project.key(), clock.instant());
    }
    order.about(project.borrowerNo(), project.projectNo(), project.amount());
    record.reached(project, today);
    return record.done(order, today, project);
  }

  private static Instruction release(Order order, Project project, List<HeldBid> held) {
    List<Movement> movements =
        held.stream()
            .<Movement>map(
                bid -> new Movement.ReleaseHold(bid.id().hold(), bid.lenderAccount(), bid.amount()))
            .toList();
    return new Instruction(
        order.platform(),
        InstructionKind.LAPSE,
        order.id(),
        ContractBasis.of(order),
        Optional.of(project.projectNo()),
        movements);
  }
}
