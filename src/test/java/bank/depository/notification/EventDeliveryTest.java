package bank.depository.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.lending.AtOnce;
import bank.depository.order.EventType;
import bank.depository.order.PlatformEvents;
import bank.depository.payment.PaymentWorld;
import bank.depository.platform.AdmittedPlatforms;
import bank.depository.platform.Environment;
import bank.depository.platform.SignedCalls;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.PlatformScope;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class EventDeliveryTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource("/")
  URI service;

  @Inject AdmittedPlatforms platforms;
  @Inject PlatformEvents events;
  @Inject PlatformScope scope;
  @Inject DeliverEventsJob deliver;
  @Inject PlanDeliveriesJob plan;

  @Inject
  @DataSource("jobs")
  AgroalDataSource jobs;

  private EventReceiver receiver;
  private AdmittedPlatforms.Admitted platform;
  private SignedCalls calls;

  @BeforeEach
  void aPlatformThatListens() {
    receiver = new EventReceiver();
    platform = AtOnce.asRequest(() -> platforms.testing(Environment.SANDBOX));
    calls = new SignedCalls(service, platform);
  }

  @AfterEach
  void nobodyListensAnyMore() throws SQLException {
    update(
        "update depository.event_endpoint set state = 'DISABLED', reason = 'over' where state = 'ENABLED'");
    receiver.close();
  }

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

  private String register(String path) {
    SignedCalls.Answer answer =
        post("/v1/event-endpoints", "{\"url\":\"" + receiver.url(path) + "\"}");
    assertEquals(201, answer.status(), answer.body()::toString);
    return answer.body().path("endpoint_id").asText();
  }

  private void happens(int n) {
    AtOnce.asRequest(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      scope.enter(platform.id());
                      record(n);
                      return n;
                    }));
  }

  private void record(int n) {
    events.record(
        platform.id(),
        EventType.EVENT_TESTED,
        Map.of("request_no", "r-%06d".formatted(n), "note", "note " + n));
  }

  private List<String> listed(String type) {
    List<String> ids = new ArrayList<>();
    get("/v1/events?limit=200&type=" + type)
        .path("events")
        .forEach(event -> ids.add(event.path("id").asText()));
    return ids;
  }

  private String state(String endpoint) {
    for (JsonNode one : get("/v1/event-endpoints").path("endpoints")) {
      if (one.path("endpoint_id").asText().equals(endpoint)) {
        return one.path("state").asText();
      }
    }
    throw new AssertionError("no endpoint " + endpoint);
  }

  private JsonNode get(String path) {
    SignedCalls.Answer answer = calls.get(path);
    assertEquals(200, answer.status(), answer.body()::toString);
    return answer.body();
  }

  private SignedCalls.Answer post(String path, String json) {
    return calls.post(path, "r-" + UUID.randomUUID(), json);
  }

  private PublicKey bankKey(String id) {
    try {
      HttpResponse<byte[]> published =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(service.resolve("/v1/bank-keys")).build(),
                  HttpResponse.BodyHandlers.ofByteArray());
      for (JsonNode key : JSON.readTree(published.body()).path("keys")) {
        if (key.path("key_id").asText().equals(id)) {
          String base64 = key.path("public_key").asText().replaceAll("-----[A-Z ]+-----|\\s", "");
          return KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        }
      }
      throw new AssertionError("the bank publishes no key " + id);
    } catch (IOException | GeneralSecurityException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A number over the platform's deliveries. */
  private long number(String select) {
    String query = select + " from depository.event_delivery where platform_id = " + platform.id();
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              try (Connection connection = jobs.getConnection();
                  PreparedStatement statement = connection.prepareStatement(query);
                  ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
              }
            });
  }

  private void update(String statement) throws SQLException {
    String ofPlatform =
        statement
            + (statement.contains(" where ") ? " and" : " where")
            + " platform_id = "
            + platform.id();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              try (Connection connection = jobs.getConnection();
                  PreparedStatement enter =
                      connection.prepareStatement(
                          "select set_config('depository.platform_id', ?, true)");
                  PreparedStatement change = connection.prepareStatement(ofPlatform)) {
                enter.setString(1, platform.id().toString());
                enter.execute();
                change.executeUpdate();
              } catch (SQLException e) {
                throw new AssertionError(e);
              }
            });
  }
}
