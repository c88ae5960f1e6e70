package bank.depository.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The outside world as a real process of its own, on a free port and with a folder of its own.
 * Ended with {@link #close()}; a process that was forgotten ends with this one.
 */
public final class SimulatorProcess implements AutoCloseable {

  /** The key of a process nobody configured. */
  public static final String DEFAULT_KEY = "sandbox-outside-key";

  private static final String MAIN = "bank.depository.sandbox.simulator.OutsideWorld";
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final Pattern LISTENING =
      Pattern.compile("simulators listening on (http://127\\.0\\.0\\.1:([0-9]+))");

  private final Path dataDir;
  private final boolean ownsDataDir;
  private final Map<String, String> settings;
  private Process process;
  private URI url;

  private SimulatorProcess(Path dataDir, boolean ownsDataDir, Map<String, String> settings) {
    this.dataDir = dataDir;
    this.ownsDataDir = ownsDataDir;
    this.settings = new TreeMap<>(settings);
    this.settings.putIfAbsent("SIMULATOR_PORT", "0");
    this.settings.put("SIMULATOR_DATA_DIR", dataDir.toString());
    launch();
    // The same address after a restart, so that those who know it find it again.
    this.settings.put("SIMULATOR_PORT", Integer.toString(url.getPort()));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
  }

  /** Starts on a free port with an empty folder that is deleted at the end. */
  public static SimulatorProcess start() {
    return start(Map.of());
  }

  /** The same with settings by their environment names, such as {@code SIMULATOR_DELAY_MILLIS}. */
  public static SimulatorProcess start(Map<String, String> settings) {
    try {
      return new SimulatorProcess(Files.createTempDirectory("outside-world"), true, settings);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Starts with a folder that is kept. */
  public static SimulatorProcess startIn(Path dataDir, Map<String, String> settings) {
    return new SimulatorProcess(dataDir, false, settings);
  }

  /** Where it listens. */
  public URI url() {
    return url;
  }

  /** A path under where it listens. */
  public URI at(String path) {
    return URI.create(url + path);
  }

  /** The bearer key of its wires. */
  public String key() {
    return settings.getOrDefault("SIMULATOR_KEY", DEFAULT_KEY);
  }

  /** Its folder. */
  public Path dataDir() {
    return dataDir;
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** Ends it without any chance to tidy up. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Asks it to end. */
  public void stop() {
    process.destroy();
    awaitEnd();
  }

  /** Starts it again at the same address, with the same folder. */
  public void restart() {
    if (process.isAlive()) {
      throw new IllegalStateException("still running");
    }
    launch();
  }

  @Override
  public void close() {
    stop();
    if (ownsDataDir) {
      deleteDataDir();
    }
  }

  private void launch() {
    Path log = dataDir.resolve("simulators.log");
    try {
      Files.createDirectories(dataDir);
      Files.deleteIfExists(log);
      ProcessBuilder builder = new ProcessBuilder(command());
      builder.environment().putAll(settings);
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      process = builder.start();
      url = awaitAddress(log);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> command() {
    String java =
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    String classPath =
        System.getProperty("simulators.class-path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>(List.of(java, "-Xmx256m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, MAIN));
    return command;
  }

  private URI awaitAddress(Path log) throws IOException {
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < PATIENCE_NANOS) {
      Matcher said = LISTENING.matcher(Files.readString(log));
      if (said.find()) {
        return URI.create(said.group(1));
      }
      if (!process.isAlive()) {
        break;
      }
      pause();
    }
    process.destroyForcibly();
    throw new IllegalStateException("the simulators do not start: " + Files.readString(log));
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the simulators do not end");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void deleteDataDir() {
    try (Stream<Path> all = Files.walk(dataDir)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
