package bank.depository.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.chromium.Chromium;
import bank.depository.chromium.Device;
import bank.depository.chromium.Visitor;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people see of the simulated outside world. */
@QuarkusTest
@Tag(Chromium.WALK)
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class SandboxPagesTest {

  @ConfigProperty(name = "depository.simulators.url")
  URI simulators;

  @Test
  void phonesAccountsAndValuesAreThereToRead() throws IOException, InterruptedException {
    send("13800001001", "【存管银行】验证码 284917，用于开立资金存管子账户，5 分钟内有效。");
    for (Device device : Device.values()) {
      try (Visitor visitor = Chromium.visitor(device, simulators)) {
        visitor.open("/").look("sandbox");
        visitor.open("/sms/phones").look("sandbox-phones");
        visitor.press("td a[href$='13800001001']").look("sandbox-phone");
        assertTrue(visitor.text().contains("284917"), visitor.text());
      }
    }
  }

  private void send(String mobile, String text) throws IOException, InterruptedException {
    String json =
        "{\"message_id\":\"%s\",\"mobile\":\"%s\",\"text\":\"%s\"}"
            .formatted(UUID.randomUUID(), mobile, text);
    HttpRequest request =
        HttpRequest.newBuilder(simulators.resolve("/sms/messages"))
            .header("Authorization", "Bearer " + SimulatorProcess.DEFAULT_KEY)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    assertEquals(
        200,
        HttpClient.newHttpClient()
            .send(request, HttpResponse.BodyHandlers.discarding())
            .statusCode());
  }
}
