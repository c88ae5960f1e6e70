package bank.depository.notification;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import bank.depository.shared.PlatformId;
import io.quarkus.runtime.ShutdownEvent;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A service that is stopping, while something is due. */
class StoppingDeliveryTest {

  @Test
  @SuppressWarnings("NullAway") // what delivers is never reached
  void aServiceThatStopsLeavesWhatIsDueToOthers() {
    DeliverEventsJob job =
        new DeliverEventsJob(oneEndpointIsDue(), null, null, null, Clock.systemUTC());
    job.stop(new ShutdownEvent());

    assertTimeoutPreemptively(Duration.ofSeconds(10), job::run);
  }

  private static EventStore oneEndpointIsDue() {
    EventStore.EndpointKey endpoint =
        new EventStore.EndpointKey(new PlatformId(1001), UUID.randomUUID());
    return (EventStore)
        Proxy.newProxyInstance(
            EventStore.class.getClassLoader(),
            new Class<?>[] {EventStore.class},
            (store, method, arguments) -> List.of(endpoint));
  }
}
