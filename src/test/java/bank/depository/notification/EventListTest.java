package bank.depository.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import bank.depository.lending.AtOnce;
import bank.depository.order.EventType;
import bank.depository.payment.PaymentWorld;
import bank.depository.platform.Environment;
import bank.depository.platform.SignedCalls;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a platform sees and says of its events, besides taking them. */
@QuarkusTest
class EventListTest extends ListeningPlatform {

  @Test
  void aListGoneOnWithMissesNoEventThatCommitsLate() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> late =
          other.submit(
              () ->
                  AtOnce.asRequest(
                      () ->
                          QuarkusTransaction.requiringNew()
                              .call(
                                  () -> {
                                    scope.enter(platform.id());
                                    record(1);
                                    written.countDown();
                                    return awaited(goOn);
                                  })));
      written.await();
      happens(2);
      JsonNode before = get("/v1/events?type=event.tested&limit=1");
      goOn.countDown();
      late.get();

      assertEquals(0, before.path("events").size(), before::toString);
      PaymentWorld.await("both", () -> listed("event.tested").size() == 2);
      JsonNode first = get("/v1/events?type=event.tested&limit=1");
      JsonNode second = get("/v1/events?cursor=" + first.path("next").asText());
      assertEquals("note 1", first.path("events").path(0).path("data").path("note").asText());
      assertEquals("note 2", second.path("events").path(0).path("data").path("note").asText());
      assertNotEquals("", second.path("next").asText());
      assertEquals(
          0, get("/v1/events?cursor=" + second.path("next").asText()).path("events").size());
    } finally {
      other.shutdownNow();
    }
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void thePlatformTriesItOutAndKnowsTheCatalog() {
    register("/hook");

    SignedCalls.Answer asked = post("/v1/event-tests", "{\"note\":\"is anybody there\"}");

    assertEquals(201, asked.status(), asked.body()::toString);
    PaymentWorld.await("the event", () -> !receiver.heardAt("/hook").isEmpty());
    EventReceiver.Heard heard = receiver.heardAt("/hook").get(0);
    assertEquals("event.tested", heard.type());
    assertEquals("is anybody there", heard.json().path("data").path("note").asText());
    List<String> types = new ArrayList<>();
    get("/v1/event-types").path("types").forEach(type -> types.add(type.asText()));
    assertEquals(
        java.util.Arrays.stream(EventType.values()).map(EventType::wireName).toList(), types);
  }

  @Test
  void aPlatformHasAtMostFiveEndpointsHoweverManyItRegistersAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> asked =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              post(
                                      "/v1/event-endpoints",
                                      "{\"url\":\"" + receiver.url("/" + i) + "\"}")
                                  .status()))
              .toList();
      int taken = 0;
      for (Future<Integer> one : asked) {
        taken += one.get() == 201 ? 1 : 0;
      }
      assertEquals(RegisterEndpoint.MOST_ENDPOINTS, taken);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anotherPlatformsEndpointCannotBeTouched() {
    String endpoint = register("/hook");
    SignedCalls others =
        new SignedCalls(service, AtOnce.asRequest(() -> platforms.testing(Environment.SANDBOX)));

    assertEquals(
        422,
        others
            .post(
                "/v1/event-endpoint-changes",
                "r-" + UUID.randomUUID(),
                "{\"endpoint_id\":\"" + endpoint + "\",\"state\":\"DISABLED\"}")
            .status());
    assertEquals("ENABLED", state(endpoint));
  }
}
