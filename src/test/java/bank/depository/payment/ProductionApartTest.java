package bank.depository.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.lending.AtOnce;
import bank.depository.order.Order;
import bank.depository.order.OrderState;
import bank.depository.platform.AdmittedPlatforms;
import bank.depository.platform.Environment;
import bank.depository.platform.LivePlatforms;
import bank.depository.platform.OutsideParties;
import bank.depository.platform.OutsideParty;
import bank.depository.platform.PlatformState;
import bank.depository.sandbox.ChannelDesk;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.sandbox.ProductionDesk;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A production platform and the simulators know nothing of each other. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class ProductionApartTest {

  @Inject PaymentWorld world;
  @Inject LivePlatforms platforms;
  @Inject AdmittedPlatforms admitted;
  @Inject OutsideParties parties;

  private final ProductionDesk production = new ProductionDesk();

  @Test
  void inProductionNoAmountIsMagicAndNoSimulatorHearsOfIt() {
    world.takePlace(AtOnce.asRequest(() -> platforms.ofProduction("正式平台", "platform.example")));
    Order refusedInTheSandbox = world.deposit(world.customer(), 444_401);
    Order silentInTheSandbox = world.deposit(world.customer(), 444_420);

    assertEquals(OrderState.SUCCEEDED, refusedInTheSandbox.state());
    assertEquals(OrderState.SUCCEEDED, silentInTheSandbox.state());
    for (Order order : List.of(refusedInTheSandbox, silentInTheSandbox)) {
      List<String> calls =
          production.calls().stream().filter(call -> call.contains(order.id().toString())).toList();
      assertEquals(1, calls.size(), calls::toString);
      assertTrue(
          calls.get(0).startsWith("POST /channel/collections Bearer production-key-of-tests "),
          calls::toString);
      assertTrue(ChannelDesk.ofSandbox().get("/channel/orders/" + order.id()).contains("NOT_SEEN"));
    }
  }

  @Test
  void inTheSandboxNobodyOfProductionHearsOfIt() {
    Order order = world.deposit(world.customer(), 10_000);

    assertEquals(OrderState.SUCCEEDED, order.state());
    assertTrue(production.calls().stream().noneMatch(call -> call.contains(order.id().toString())));
  }

  @Test
  void whatProductionIsNotConnectedToIsRefusedByName() {
    assertRefused(() -> parties.line(Environment.PRODUCTION, OutsideParty.ISSUER));
    assertEquals(
        "Bearer production-key-of-tests",
        parties.line(Environment.PRODUCTION, OutsideParty.CORE).authorization());
    var platform = AtOnce.asRequest(() -> platforms.ofProduction("正式平台", "platform.example"));
    assertRefused(
        () ->
            AtOnce.asRequest(
                () -> {
                  QuarkusTransaction.requiringNew()
                      .run(() -> parties.require(platform, OutsideParty.values()));
                  return platform;
                }));
  }

  @Test
  void aProductionPlatformDoesNotGoLiveBeforeEveryPartyIsConnected() {
    AdmittedPlatforms.Admitted platform =
        AtOnce.asRequest(() -> admitted.testing(Environment.PRODUCTION));
    AtOnce.asRequest(() -> admitted.keepNumbers(platform));

    assertRefused(
        () ->
            AtOnce.asRequest(
                () -> {
                  admitted.become(platform, PlatformState.LIVE);
                  return platform;
                }));
  }

  private static void assertRefused(Runnable action) {
    assertEquals(ErrorCode.OUTSIDE_PARTY_MISSING, assertThrows(Refusal.class, action::run).code());
  }
}
