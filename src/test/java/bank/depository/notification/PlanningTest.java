package bank.depository.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.shared.PlatformId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One endpoint whose queue cannot be filled holds up no other. */
class PlanningTest {

  @Test
  void anEndpointThatCannotBePlannedHoldsUpNoOther() {
    List<EventStore.EndpointKey> endpoints =
        Stream.of(1001, 1002, 1003)
            .map(id -> new EventStore.EndpointKey(new PlatformId(id), new UUID(0, id)))
            .toList();
    List<EventStore.EndpointKey> planned = new ArrayList<>();

    new Planning(endpoints, planned).run();

    assertEquals(List.of(endpoints.get(0), endpoints.get(2)), planned);
  }

  private static final class Planning extends PlanDeliveriesJob {
    private final List<EventStore.EndpointKey> endpoints;
    private final List<EventStore.EndpointKey> planned;

    @SuppressWarnings("NullAway") // the store is not reached
    Planning(List<EventStore.EndpointKey> endpoints, List<EventStore.EndpointKey> planned) {
      super(null, null, Clock.systemUTC());
      this.endpoints = endpoints;
      this.planned = planned;
    }

    @Override
    List<EventStore.EndpointKey> enabled() {
      return endpoints;
    }

    @Override
    void plan(EventStore.EndpointKey endpoint) {
      if (endpoint.platform().value() == 1002) {
        throw new IllegalStateException("this one cannot");
      }
      planned.add(endpoint);
    }
  }
}
