package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.lending.AtOnce;
import bank.depository.platform.AdmittedPlatforms;
import bank.depository.platform.AdmittedPlatforms.Admitted;
import bank.depository.platform.Environment;
import bank.depository.platform.SignedCalls;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All operations of the platform interface, as the running service describes them (PWD-02). */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class NoCallTakesASecretTest {

  private static final Pattern A_SECRET =
      Pattern.compile(
          "(?i).*(password|passwd|pwd|secret|passcode|otp|cvv|unlock|sms_code|verification_code).*|pin");
  private static final Pattern ABOUT_SECRETS =
      Pattern.compile("(?i).*(password|secret|unlock|pwd).*");
  private static final int FEWEST_OPERATIONS = 20;

  @TestHTTPResource("/")
  URI service;

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Inject AdmittedPlatforms platforms;

  private JsonNode api;

  @BeforeEach
  void read() throws IOException {
    api = new ObjectMapper().readTree(management.resolve("/openapi?format=json").toURL());
  }

  @Test
  @Requirement(
      value = "PWD-02",
      says = "the platform has no call that sets, checks, unlocks or bypasses the trade password")
  void noOperationTakesOrReturnsOneAndTwoOpenThePagesOfTheBank() {
    Map<String, JsonNode> operations = operations();
    Set<String> about = new TreeSet<>();
    operations.forEach(
        (name, operation) -> {
          List<String> secrets =
              names(operation).stream().filter(word -> A_SECRET.matcher(word).matches()).toList();
          assertEquals(List.of(), secrets, name);
          if (ABOUT_SECRETS.matcher(name).matches()) {
            about.add(name);
            Set<String> taken = names(operation.path("requestBody"));
            assertEquals(Set.of("customer_no", "return_url"), taken, name);
          }
        });

    assertTrue(operations.size() >= FEWEST_OPERATIONS, operations.keySet().toString());
    assertEquals(
        Set.of(
            "POST /v1/trade-password-changes requestTradePasswordChange",
            "POST /v1/trade-password-resets requestTradePasswordReset"),
        about);
  }

  @Test
  @Requirement(
      value = "PWD-02",
      says = "the platform has no call that sets, checks, unlocks or bypasses the trade password")
  void oneThatIsSentAllTheSameIsRefusedByEveryOperation() {
    Admitted platform = AtOnce.asRequest(() -> platforms.live(Environment.SANDBOX));
    SignedCalls calls = new SignedCalls(service, platform);
    for (String operation : operations().keySet()) {
      if (operation.startsWith("POST ")) {
        String path = operation.split(" ")[1].replaceAll("\\{[^}]+}", "some-number");
        SignedCalls.Answer answer =
            calls.post(path, "t-" + UUID.randomUUID(), "{\"trade_password\":\"739182\"}");
        assertEquals(4, answer.status() / 100, operation + " " + answer.body());
        assertFalse(answer.body().toString().contains("739182"), operation);
      }
    }
  }

  /** By method, path and id. */
  private Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        String id = method.getValue().path("operationId").asText();
        operations.put(
            method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + " " + id,
            method.getValue());
      }
    }
    return operations;
  }

  /** The names of all parameters and of all fields, however deep, that go in or come out. */
  private Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    collect(node, names, new ArrayList<>());
    return names;
  }

  private void collect(JsonNode node, Set<String> names, List<String> seen) {
    if (node.has("$ref")) {
      String reference = node.path("$ref").asText();
      if (!seen.contains(reference)) {
        seen.add(reference);
        collect(api.at(reference.substring(1)), names, seen);
      }
      return;
    }
    node.path("properties").fieldNames().forEachRemaining(names::add);
    node.path("parameters").forEach(parameter -> names.add(parameter.path("name").asText()));
    node.forEach(child -> collect(child, names, seen));
  }
}
