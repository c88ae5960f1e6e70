package bank.depository.demo;

import bank.depository.sandbox.SimulatorProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts the service with its own database and the outside world beside it, plays one loan from
 * admission to settlement, and stays up to be looked at. With {@code -Ddemo.exit} it stops there,
 * with status 0 only if every check held.
 */
public final class Demo {

  private static final Path HOME = Path.of("target", "demo");

  private Demo() {}

  /** Plays the demo. */
  public static void main(String[] args) throws Exception {
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    String exit = System.getProperty("demo.exit", "false");
    System.exit(plays(exit.equals("false")) ? 0 : 1);
  }

  /**
   * Plays it; where it {@code stays}, it returns only when the service is ended from outside.
   *
   * @return whether every check held
   */
  static boolean plays(boolean stays) throws IOException, InterruptedException {
    clear();
    Path outsideHome = Files.createDirectories(HOME.resolve("outside-world"));
    try (SimulatorProcess outside = SimulatorProcess.startIn(outsideHome, Map.of());
        ServiceProcess service = service(outside).start()) {
      Story story = new Story(service.url(), outside.url().toString(), HOME.resolve("data"));
      boolean held = story.play();
      if (stays) {
        story.addresses(service.managementUrl());
        service.await();
      }
      return held;
    }
  }

  private static ServiceProcess service(SimulatorProcess outside) {
    int port = free(Integer.getInteger("demo.port", 8080));
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("depository.data-dir", HOME.resolve("data").toString());
    settings.put("depository.simulators.url", outside.url().toString());
    settings.put("depository.public-url", "http://127.0.0.1:" + port);
    return new ServiceProcess(
        port,
        free(Integer.getInteger("demo.management.port", 9000)),
        settings,
        HOME.resolve("service.log"));
  }

  private static int free(int wanted) {
    try (ServerSocket socket = new ServerSocket(wanted)) {
      return socket.getLocalPort();
    } catch (IOException taken) {
      try (ServerSocket any = new ServerSocket(0)) {
        return any.getLocalPort();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void clear() throws IOException {
    if (!Files.exists(HOME)) {
      return;
    }
    try (Stream<Path> old = Files.walk(HOME)) {
      for (Path path : (Iterable<Path>) old.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(path);
      }
    }
  }

  /**
   * The first links for staff, by login, from the file that the service leaves for the one who
   * installs it.
   */
  public static Map<String, String> enrolmentLinks(Path dataDir) {
    try {
      Map<String, String> links = new LinkedHashMap<>();
      for (String line : Files.readAllLines(dataDir.resolve("staff-enrolment.txt"))) {
        List<String> parts = List.of(line.split(" "));
        links.put(parts.get(0), parts.get(1));
      }
      return links;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
