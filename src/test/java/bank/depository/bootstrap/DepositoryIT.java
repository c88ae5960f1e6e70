package bank.depository.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service as an operator starts and stops it. */
class DepositoryIT {

  private static final Path SERVICE = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final long LIMIT_SECONDS = 120;

  @TempDir Path temporary;

  @Test
  void serviceBringsItsDatabaseUpAndTakesItDownLast() throws Exception {
    int operations = freePort();
    Path dataDir = temporary.resolve("data");
    Process service =
        start(
            Map.of(
                "DEPOSITORY_DATA_DIR", dataDir.toString(),
                "DEPOSITORY_HTTP_PORT", String.valueOf(freePort()),
                "DEPOSITORY_MANAGEMENT_PORT", String.valueOf(operations)));
    try {
      String announced = awaitLine(service, "Start page: ");
      assertTrue(announced.contains(dataDir.toString()), announced);
      assertEquals(200, status("http://127.0.0.1:" + operations + "/q/health/ready"));
    } finally {
      service.destroy();
    }

    assertTrue(service.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "it stops when told");
    assertFalse(
        Files.exists(dataDir.resolve("postgres/data/postmaster.pid")), "and its server with it");
  }

  @Test
  void whatPreventsTheStartIsToldInOneSentence() throws Exception {
    Map<String, String> environment = new HashMap<>();
    environment.put("DEPOSITORY_DATA_DIR", temporary.resolve("unused").toString());
    environment.put("DEPOSITORY_DB_URL", "jdbc:postgresql://127.0.0.1:1/depository");
    for (String role : Credentials.LOGIN_ROLES) {
      String name = role.substring("depository_".length()).toUpperCase(Locale.ROOT);
      environment.put("DEPOSITORY_DB_" + name + "_PASSWORD", "none");
    }

    Process service = start(environment);
    assertTrue(service.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));

    assertEquals(1, service.exitValue());
    String said = new String(service.getInputStream().readAllBytes(), UTF_8);
    assertTrue(said.startsWith("The depository does not start. The database at jdbc:"), said);
    assertEquals(1, said.lines().count(), said);
    assertFalse(Files.exists(temporary.resolve("unused/postgres")), "and no other was started");
  }

  private Process start(Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", // starts sooner
            "-jar",
            SERVICE.toAbsolutePath().toString());
    builder.environment().putAll(environment);
    return builder.directory(temporary.toFile()).redirectErrorStream(true).start();
  }

  private static String awaitLine(Process service, String wanted) throws IOException {
    var reader = service.inputReader(UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.contains(wanted)) {
        return line;
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("the service ended: " + said);
  }

  private static int status(String url) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
