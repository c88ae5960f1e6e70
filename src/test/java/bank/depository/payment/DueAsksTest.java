package bank.depository.payment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.lending.AtOnce;
import bank.depository.order.Order;
import bank.depository.platform.LivePlatforms;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.OrderId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which order the channel is asked. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class DueAsksTest {

  /** The channel takes it and does not tell its outcome. */
  private static final long UNDECIDED = 444_412;

  @Inject PaymentWorld world;
  @Inject LivePlatforms platforms;
  @Inject ChannelOrders orders;

  @Test
  void aPlatformWithManyOrdersHoldsUpNoOther() {
    world.takePlace(AtOnce.asRequest(() -> platforms.aPlatform("甲平台", "platform.example")));
    OrderId first = undecided();
    OrderId second = undecided();
    world.takePlace(AtOnce.asRequest(() -> platforms.aPlatform("乙平台", "platform.example")));
    OrderId others = undecided();

    List<OrderId> due = due();

    assertTrue(due.containsAll(List.of(first, second, others)));
    int later = Math.max(due.indexOf(first), due.indexOf(second));
    assertTrue(due.indexOf(others) < later, "asked only after all orders of another platform");
  }

  private OrderId undecided() {
    Order order = world.deposit(world.customer(), UNDECIDED);
    return order.id();
  }

  private List<OrderId> due() {
    Instant later = Instant.now().plus(Duration.ofHours(1));
    return AtOnce.asRequest(
            () ->
                DatabaseRole.JOBS.call(
                    () ->
                        QuarkusTransaction.requiringNew()
                            .call(() -> orders.due(later, Integer.MAX_VALUE))))
        .stream()
        .map(ChannelOrders.DueAsk::order)
        .toList();
  }
}
