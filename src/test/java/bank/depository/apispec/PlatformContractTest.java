package bank.depository.apispec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.HoldReason;
import bank.depository.ledger.TransferKind;
import bank.depository.order.EventType;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The written contract says what the running code does. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PlatformContractTest {

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @TestHTTPResource("/")
  URI service;

  private final Contract contract = Contract.read();
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  @Requirement(value = "API-01", says = "the written contract says what the running code does")
  void contractAndCodeAgree() throws IOException, InterruptedException {
    Contract code = Contract.of(get(management.resolve("/openapi?format=json")).body());

    List<String> differences = Comparison.differences(contract, code);

    assertTrue(differences.isEmpty(), () -> Comparison.readable(differences));
  }

  @Test
  @Requirement(value = "ACC-04", says = "every instruction is checked for who may start it")
  @Requirement(value = "API-02", says = "signed requests")
  void whatIsMarkedAsSignedIsRefusedUnsigned() throws IOException, InterruptedException {
    for (Contract.Operation operation : contract.operations()) {
      HttpResponse<String> answer = send(operation);
      boolean isOpen = operation.body().path("security").isArray();
      assertEquals(!isOpen, answer.statusCode() == 401, operation + ": " + answer.body());
    }
  }

  @Test
  void theServiceHandsOutItsContract() throws IOException, InterruptedException {
    assertEquals(
        Files.readString(Contract.FILE),
        get(service.resolve("/api-spec/platform-api.yaml")).body());
    assertEquals(200, get(service.resolve("/api-spec/platform-api-3.0.3.yaml")).statusCode());
    assertEquals(200, get(service.resolve("/api-spec/check-files.md")).statusCode());
    assertEquals(404, get(service.resolve("/api-spec/issuer.yaml")).statusCode());
  }

  @Test
  void everyEventIsAWebhook() {
    Set<String> types =
        Arrays.stream(EventType.values())
            .map(EventType::wireName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> webhooks = new TreeSet<>();
    contract.root().path("webhooks").fieldNames().forEachRemaining(webhooks::add);

    assertEquals(types, webhooks);
    assertEquals(types, words(contract.schema("EventType").path("enum")));
    webhooks.forEach(this::assertSaysItsType);
  }

  @Test
  void theGuideNamesEveryEvent() throws IOException {
    String guide = Files.readString(Path.of("docs", "integration-guide", "README.md"));

    for (EventType type : EventType.values()) {
      assertTrue(guide.contains("`" + type.wireName() + "`"), type.name());
    }
  }

  private void assertSaysItsType(String webhook) {
    JsonNode body = contract.root().path("webhooks").path(webhook).at("/post/requestBody/content");
    JsonNode event = contract.resolve(body.path("application/json").path("schema"));
    assertTrue(words(event.at("/properties/type/enum")).contains(webhook), webhook + ": " + event);
  }

  @Test
  void everyMovementOfASubAccountHasItsKind() {
    Set<String> kinds =
        Stream.concat(
                Arrays.stream(TransferKind.values())
                    .filter(
                        kind ->
                            kind.debit() == AccountKind.SUB_ACCOUNT
                                || kind.credit() == AccountKind.SUB_ACCOUNT)
                    .map(Enum::name),
                Arrays.stream(HoldReason.values()).map(Enum::name))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(kinds, words(contract.schema("MovementKind").path("enum")));
  }

  @Test
  void everyObjectIsClosed() {
    List<String> unclosed = new ArrayList<>();
    contract
        .root()
        .path("components")
        .path("schemas")
        .fields()
        .forEachRemaining(schema -> lookForUnclosed(schema.getKey(), schema.getValue(), unclosed));

    assertEquals(List.of(), unclosed);
  }

  private static void lookForUnclosed(String name, JsonNode schema, List<String> unclosed) {
    JsonNode more = schema.path("additionalProperties");
    boolean isBoundedMap = more.isObject() && schema.has("maxProperties");
    if (schema.path("type").asText().equals("object")
        && !isBoundedMap
        && !(more.isBoolean() && !more.asBoolean())) {
      unclosed.add(name);
    }
    schema
        .path("properties")
        .fields()
        .forEachRemaining(
            member -> lookForUnclosed(name + "/" + member.getKey(), member.getValue(), unclosed));
  }

  private HttpResponse<String> send(Contract.Operation operation)
      throws IOException, InterruptedException {
    String path =
        operation
            .path()
            .replace("{business_day}", "2026-01-05")
            .replace("{kind}", "DEPOSITS")
            .replaceAll("\\{[a-z_]+}", "12345678");
    HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path));
    if (operation.isInstruction()) {
      request
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString("{}"));
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static Set<String> words(JsonNode list) {
    return new TreeSet<>(Contract.words(list));
  }
}
