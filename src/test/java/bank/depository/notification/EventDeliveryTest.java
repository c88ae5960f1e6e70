package bank.depository.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.lending.AtOnce;
import bank.depository.payment.PaymentWorld;
import bank.depository.platform.SignedCalls;
import bank.depository.shared.DatabaseRole;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class EventDeliveryTest extends ListeningPlatform {

  @Inject DeliverEventsJob deliver;
  @Inject PlanDeliveriesJob plan;

  @Test
  @Requirement(value = "API-05", says = "notifications arrive at least once, with a unique id")
  @Requirement(value = "API-05", says = "notifications are signed and unordered")
  @Requirement(value = "API-02", says = "signed notifications")
  void everyEventArrivesSignedUnderTheIdThatTheListHas() {
    register("/hook");
    for (int i = 0; i < 30; i++) {
      happens(i);
    }

    PaymentWorld.await("all events", () -> receiver.heardAt("/hook").size() >= 30);

    List<EventReceiver.Heard> heard = receiver.heardAt("/hook");
    for (EventReceiver.Heard one : heard) {
      assertTrue(one.isSigned(receiver.url("/hook"), this::bankKey), one.headers()::toString);
    }
    assertEquals(
        new HashSet<>(listed("event.tested")),
        new HashSet<>(heard.stream().map(EventReceiver.Heard::id).toList()));
    assertEquals(30, heard.stream().map(EventReceiver.Heard::id).distinct().count());
  }

  @Test
  @Requirement(value = "API-05", says = "notifications are retried for three days")
  void whatIsNotTakenIsTriedAgainOnTheScheduleForThreeDays() throws SQLException {
    receiver.answer("/down", 500);
    register("/down");
    happens(1);
    long[] seconds = {15, 30, 180, 600, 1_800, 3_600, 7_200, 14_400, 28_800, 28_800};
    for (int tries = 1; tries <= seconds.length; tries++) {
      awaitTry(tries);
      assertEquals(
          seconds[tries - 1],
          number("select extract(epoch from next_try_at - last_try_at)::bigint"),
          2.0,
          "after try " + tries);
      update("update depository.event_delivery set next_try_at = now()");
    }
    awaitTry(seconds.length + 1);
    update(
        "update depository.event_delivery set queued_at = now() - interval '71 hours', next_try_at = now()");
    PaymentWorld.await(
        "the end", () -> number("select count(*) filter (where state = 'GIVEN_UP')") == 1);
    assertEquals(seconds.length + 2, receiver.heardAt("/down").size());
    assertEquals(
        1, receiver.heardAt("/down").stream().map(EventReceiver.Heard::id).distinct().count());
    JsonNode tries = get("/v1/event-tries").path("tries");
    assertEquals(seconds.length + 2, tries.size());
    assertEquals("500", tries.path(0).path("outcome").asText());
    assertEquals(seconds.length + 2, tries.path(0).path("try_no").asInt());
  }

  private void awaitTry(int tries) {
    PaymentWorld.await(
        "try " + tries,
        () ->
            number(
                        "select max(tries) filter (where last_outcome is not null and next_try_at > now())")
                    == tries
                && noted() == tries);
  }

  private long noted() {
    return get("/v1/event-tries").path("tries").size();
  }

  @Test
  void anEndpointThatIsGoneIsDisabledAndWhatItMissedCanBeRedelivered() {
    receiver.answer("/gone", 410);
    String endpoint = register("/gone");
    happens(1);
    PaymentWorld.await("the end of it", () -> state(endpoint).equals("DISABLED"));
    happens(2);
    assertEquals(422, post("/v1/event-redeliveries", redelivery(endpoint)).status());
    assertEquals(1, receiver.heardAt("/gone").size());

    receiver.answer("/gone", 204);
    SignedCalls.Answer changed =
        post(
            "/v1/event-endpoint-changes",
            "{\"endpoint_id\":\"" + endpoint + "\",\"state\":\"ENABLED\"}");
    assertEquals(201, changed.status(), changed.body()::toString);
    SignedCalls.Answer redelivered = post("/v1/event-redeliveries", redelivery(endpoint));
    assertEquals(201, redelivered.status(), redelivered.body()::toString);
    int queued = redelivered.body().path("events").asInt();
    assertTrue(queued >= 2, redelivered.body()::toString);

    PaymentWorld.await("all again", () -> receiver.heardAt("/gone").size() == 1 + queued);
    assertTrue(
        receiver.heardAt("/gone").stream()
            .map(EventReceiver.Heard::id)
            .toList()
            .containsAll(listed("event.tested")));
  }

  private static String redelivery(String endpoint) {
    return "{\"endpoint_id\":\"%s\",\"created_from\":\"2020-01-01T00:00:00Z\",\"created_to\":\"2100-01-01T00:00:00Z\"}"
        .formatted(endpoint);
  }

  @Test
  void oneEventIsRedeliveredUnderItsOwnId() {
    String endpoint = register("/hook");
    happens(1);
    PaymentWorld.await("the event", () -> receiver.heardAt("/hook").size() == 1);
    String event = receiver.heardAt("/hook").get(0).id();

    SignedCalls.Answer answer =
        post(
            "/v1/event-redeliveries",
            "{\"endpoint_id\":\"" + endpoint + "\",\"event_id\":\"" + event + "\"}");

    assertEquals(1, answer.body().path("events").asInt(), answer.body()::toString);
    PaymentWorld.await("it again", () -> receiver.heardAt("/hook").size() == 2);
    assertEquals(event, receiver.heardAt("/hook").get(1).id());
    JsonNode tries = get("/v1/event-tries?event_id=" + event).path("tries");
    assertEquals(2, tries.size(), tries::toString);
    assertTrue(tries.path(0).path("delivered").asBoolean());
    assertEquals(
        400, post("/v1/event-redeliveries", "{\"endpoint_id\":\"" + endpoint + "\"}").status());
    assertEquals(
        422,
        post(
                "/v1/event-redeliveries",
                "{\"endpoint_id\":\"" + UUID.randomUUID() + "\",\"event_id\":\"" + event + "\"}")
            .status());
  }

  @Test
  void anEndpointThatHangsHoldsUpNobodyElse() {
    receiver.answer("/hangs", EventReceiver.SILENCE);
    register("/hangs");
    register("/answers");
    for (int i = 0; i < 40; i++) {
      happens(i);
    }

    PaymentWorld.await("all events", () -> receiver.heardAt("/answers").size() == 40);

    assertEquals(DeliverEventsJob.LANES_OF_AN_ENDPOINT, receiver.heardAt("/hangs").size());
    PaymentWorld.await(
        "the time-out",
        () -> get("/v1/event-tries").path("tries").toString().contains("no answer within 10 s"));
  }

  @Test
  void aRedirectIsNotFollowed() {
    receiver.answer("/moved", 302);
    register("/moved");
    happens(1);

    PaymentWorld.await(
        "the try", () -> get("/v1/event-tries").path("tries").toString().contains("\"302\""));

    assertEquals(List.of(), receiver.heardAt("/elsewhere"));
    assertEquals(1, receiver.heardAt("/moved").size());
  }

  @Test
  void manyWorkersMakeEachTryOnce() throws Exception {
    register("/hook");
    for (int i = 0; i < 60; i++) {
      happens(i);
    }
    ExecutorService nodes = Executors.newFixedThreadPool(6);
    try {
      List<Future<?>> runs = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        runs.add(
            nodes.submit(
                () ->
                    DatabaseRole.JOBS.run(
                        () ->
                            AtOnce.asRequest(
                                () -> {
                                  plan.run();
                                  deliver.run();
                                  return this;
                                }))));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    } finally {
      nodes.shutdownNow();
    }
    PaymentWorld.await("all events", () -> receiver.heardAt("/hook").size() >= 60);
    PaymentWorld.await(
        "all notes", () -> number("select count(*) filter (where state = 'DELIVERED')") == 60);
    assertEquals(60, receiver.heardAt("/hook").size());
  }
}
