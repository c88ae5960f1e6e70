package bank.depository.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.order.OrderKey;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaymentStatesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  @Test
  void channelOrdersStepAsWritten() {
    Map<String, Set<String>> written =
        Map.of(
            "UNCERTAIN", Set.of("PAID", "REFUSED", "NEVER_ARRIVED"),
            "PAID", Set.of("RETURNED"),
            "REFUSED", Set.of("PAID"),
            "NEVER_ARRIVED", Set.of(),
            "RETURNED", Set.of());
    assertEquals(written.size(), ChannelOrderState.values().length);
    for (ChannelOrderState state : ChannelOrderState.values()) {
      Set<String> next =
          state.next().stream()
              .map(Enum::name)
              .collect(java.util.stream.Collectors.toUnmodifiableSet());
      assertEquals(written.get(state.name()), next, state.name());
    }
  }

  @Test
  void anUncertainOrderIsAskedForEverMoreSlowly() {
    long[] seconds = {4, 8, 16, 32, 64, 128, 256, 512, 600, 600, 600, 600, 600, 600};
    for (int tries = 1; tries <= seconds.length; tries++) {
      assertEquals(Duration.ofSeconds(seconds[tries - 1]), ChannelOrder.pauseAfter(tries));
    }
  }

  @Test
  void anAskIsClaimedOnceWhenItIsDue() {
    ChannelOrder order = order();
    assertFalse(order.claimAsk(NOW.plusMillis(1_999)));
    assertTrue(order.claimAsk(NOW.plusSeconds(2)));
    assertFalse(order.claimAsk(NOW.plusSeconds(2)));
    assertTrue(order.claimAsk(NOW.plusSeconds(6)));
  }

  @Test
  void aCertainOrderIsAskedForOnlyWhenTheChannelHasSaidSomething() {
    ChannelOrder order = order();
    order.paid(new ChannelAnswer.Paid(Money.ofFen(100), LocalDate.of(2026, 3, 2)));
    assertFalse(order.claimAsk(NOW.plusSeconds(600)));
    order.askAgain(NOW.plusSeconds(600));
    assertTrue(order.claimAsk(NOW.plusSeconds(600)));
    order.confirmed();
    assertFalse(order.claimAsk(NOW.plusSeconds(6_000)));
  }

  private static ChannelOrder order() {
    OrderId id = OrderId.next();
    ChannelOrder order =
        new ChannelOrder(
            new PlatformId(1_000),
            id,
            Direction.COLLECTION,
            Money.ofFen(100),
            LocalDate.of(2026, 3, 2),
            NOW);
    assertEquals(OrderKey.of(new PlatformId(1_000), id).orderId(), order.order().value());
    return order;
  }
}
