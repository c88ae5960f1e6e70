package bank.depository.notification;

import bank.depository.order.Answer;
import bank.depository.order.EventType;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformEvents;
import bank.depository.order.PlatformInstruction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** A platform asks for an event, to try out how it takes one. */
@ApplicationScoped
public class SendTestEvent {

  private final OrderBook orders;
  private final PlatformEvents events;
  private final Clock clock;

  SendTestEvent(OrderBook orders, PlatformEvents events, Clock clock) {
    this.orders = orders;
    this.events = events;
    this.clock = clock;
  }

  /** What the event shall say, to be told from others. */
  public record Command(String note) {}

  /** It was taken; the event follows. */
  public record TestAnswer(String requestNo, EventType type) {}

  /** Records the event; it is delivered to every enabled endpoint. */
  @Transactional
  public Answer<TestAnswer> handle(PlatformInstruction<Command> instruction) {
    return orders.once(
        instruction,
        OrderType.EVENT_TEST,
        TestAnswer.class,
        order -> {
          events.record(
              instruction.platform(),
              EventType.EVENT_TESTED,
              Map.of(
                  "request_no", order.requestNo().value(), "note", instruction.command().note()));
          order.succeed(null, null, clock.instant());
          return new TestAnswer(order.requestNo().value(), EventType.EVENT_TESTED);
        });
  }
}
