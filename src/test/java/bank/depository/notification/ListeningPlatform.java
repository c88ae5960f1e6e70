package bank.depository.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.lending.AtOnce;
import bank.depository.order.EventType;
import bank.depository.order.PlatformEvents;
import bank.depository.platform.AdmittedPlatforms;
import bank.depository.platform.Environment;
import bank.depository.platform.SignedCalls;
import bank.depository.shared.PlatformScope;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sandbox platform that listens for its events at a server of its own. */
@SuppressWarnings("NullAway.Init")
abstract class ListeningPlatform {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource("/")
  URI service;

  @Inject AdmittedPlatforms platforms;
  @Inject PlatformEvents events;
  @Inject PlatformScope scope;

  @Inject
  @DataSource("jobs")
  AgroalDataSource jobs;

  EventReceiver receiver;
  AdmittedPlatforms.Admitted platform;
  SignedCalls calls;

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

  String register(String path) {
    SignedCalls.Answer answer =
        post("/v1/event-endpoints", "{\"url\":\"" + receiver.url(path) + "\"}");
    assertEquals(201, answer.status(), answer.body()::toString);
    return answer.body().path("endpoint_id").asText();
  }

  void happens(int n) {
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

  void record(int n) {
    events.record(
        platform.id(),
        EventType.EVENT_TESTED,
        Map.of("request_no", "r-%06d".formatted(n), "note", "note " + n));
  }

  List<String> listed(String type) {
    List<String> ids = new ArrayList<>();
    get("/v1/events?limit=200&type=" + type)
        .path("events")
        .forEach(event -> ids.add(event.path("id").asText()));
    return ids;
  }

  String state(String endpoint) {
    for (JsonNode one : get("/v1/event-endpoints").path("endpoints")) {
      if (one.path("endpoint_id").asText().equals(endpoint)) {
        return one.path("state").asText();
      }
    }
    throw new AssertionError("no endpoint " + endpoint);
  }

  JsonNode get(String path) {
    SignedCalls.Answer answer = calls.get(path);
    assertEquals(200, answer.status(), answer.body()::toString);
    return answer.body();
  }

  SignedCalls.Answer post(String path, String json) {
    return calls.post(path, "r-" + UUID.randomUUID(), json);
  }

  PublicKey bankKey(String id) {
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
  long number(String select) {
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

  void update(String statement) throws SQLException {
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
