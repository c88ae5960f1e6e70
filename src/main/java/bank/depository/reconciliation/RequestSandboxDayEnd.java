package bank.depository.reconciliation;

import bank.depository.ledger.BusinessDays;
import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderState;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.platform.Environment;
import bank.depository.platform.PlatformProfiles;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A sandbox platform ends its business day (API-06): what the bank does at midnight for the others.
 */
@ApplicationScoped
public class RequestSandboxDayEnd {

  private final OrderBook orders;
  private final PlatformProfiles platforms;
  private final BusinessDays days;

  RequestSandboxDayEnd(OrderBook orders, PlatformProfiles platforms, BusinessDays days) {
    this.orders = orders;
    this.platforms = platforms;
    this.days = days;
  }

  /**
   * Which day is to be ended.
   *
   * @param businessDay must be the platform's open day
   */
  public record Command(LocalDate businessDay) {}

  /** What the platform is told: ask for the order until it is done. */
  public record DayEndAnswer(
      String requestNo, UUID orderId, OrderType type, OrderState state, LocalDate businessDay) {}

  /** Takes the instruction. Refuses {@code SANDBOX_ONLY} and {@code BUSINESS_DAY_CLOSED}. */
  @Transactional
  public Answer<DayEndAnswer> handle(PlatformInstruction<Command> instruction) {
    return orders.once(
        instruction,
        OrderType.SANDBOX_DAY_END,
        DayEndAnswer.class,
        order -> take(order, instruction.platform(), instruction.command().businessDay()));
  }

  private DayEndAnswer take(Order order, PlatformId platform, LocalDate day) {
    if (platforms.get(platform).environment() != Environment.SANDBOX) {
      throw new Refusal(ErrorCode.SANDBOX_ONLY);
    }
    if (!days.current(platform).equals(day)) {
      throw new Refusal(ErrorCode.BUSINESS_DAY_CLOSED, "the open day is " + days.current(platform));
    }
    return new DayEndAnswer(
        order.requestNo().value(), order.id().value(), order.type(), order.state(), day);
  }
}
