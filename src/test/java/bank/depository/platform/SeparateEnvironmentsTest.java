package bank.depository.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeparateEnvironmentsTest {

  private static final OutsideLine SIMULATORS = line("http://127.0.0.1:8090", "sandbox-key");

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8090, real, url is the address of the simulators",
    "http://localhost:8090, real, url is the address of the simulators",
    "http://127.0.0.2:8090, real, url is the address of the simulators",
    "https://channel.example, sandbox-key, key is the key of the simulators",
    "http://10.1.2.3:8443, real, url is neither https nor on this machine",
  })
  void whatWouldMixProductionWithTheSandboxKeepsTheServiceFromStarting(
      String url, String key, String why) {
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class,
            () ->
                SeparateEnvironments.requireApart(
                    OutsideParty.CHANNEL, line(url, key), SIMULATORS));
    assertEquals("depository.outside.production.channel." + why, refused.getMessage());
  }

  @Test
  void httpsOrAProxyOnThisMachineIsProduction() {
    assertDoesNotThrow(() -> apart("https://channel.example"));
    assertDoesNotThrow(() -> apart("http://127.0.0.1:8091"));
  }

  private static void apart(String url) {
    SeparateEnvironments.requireApart(OutsideParty.CHANNEL, line(url, "real"), SIMULATORS);
  }

  private static OutsideLine line(String url, String key) {
    return new OutsideLine(URI.create(url), key, Duration.ofSeconds(1), Duration.ofSeconds(1));
  }
}
