package bank.depository.sandbox.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the process was asked to run. Each value is an argument {@code --port=8090} or an environment
 * variable {@code SIMULATOR_PORT}; the argument wins.
 *
 * @param host the address to listen on, {@code SIMULATOR_HOST}, by default 127.0.0.1
 * @param port the port to listen on, {@code SIMULATOR_PORT}, by default 8090; 0 takes a free one
 * @param dataDir where the store lies, {@code SIMULATOR_DATA_DIR}, by default data/simulators
 * @param key the shared bearer key of all wires, {@code SIMULATOR_KEY}
 * @param delay what "later" means, {@code SIMULATOR_DELAY_MILLIS}, by default 2 seconds
 * @param cutOff how long a number not seen may still arrive after it was first asked for, {@code
 *     SIMULATOR_CUT_OFF_MILLIS}, by default 60 seconds
 * @param silence how long a connection that never answers is kept, {@code
 *     SIMULATOR_SILENCE_MILLIS}, by default 60 seconds
 * @param coreUrl the core that the channel settles with, {@code SIMULATOR_CORE_URL}, by default
 *     this same process
 * @param notifyUrl where the channel's notifications go until told otherwise over the wire, {@code
 *     SIMULATOR_NOTIFY_URL}, by default nowhere
 */
record Settings(
    String host,
    int port,
    Path dataDir,
    String key,
    Duration delay,
    Duration cutOff,
    Duration silence,
    @Nullable String coreUrl,
    @Nullable String notifyUrl) {

  /** The key of a sandbox nobody configured. It protects nothing and is documented. */
  static final String DEFAULT_KEY = "sandbox-outside-key";

  /** Reads arguments and environment; refuses an argument it does not know. */
  static Settings of(String[] arguments, Map<String, String> environment) {
    Map<String, String> given = new HashMap<>(environment);
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (!argument.startsWith("--") || equals < 0) {
        throw new IllegalArgumentException("not --name=value: " + argument);
      }
      String name = argument.substring(2, equals).replace('-', '_').toUpperCase(Locale.ROOT);
      given.put("SIMULATOR_" + name, argument.substring(equals + 1));
    }
    return of(given);
  }

  private static Settings of(Map<String, String> given) {
    return new Settings(
        given.getOrDefault("SIMULATOR_HOST", "127.0.0.1"),
        Integer.parseInt(given.getOrDefault("SIMULATOR_PORT", "8090")),
        Path.of(given.getOrDefault("SIMULATOR_DATA_DIR", "data/simulators")),
        given.getOrDefault("SIMULATOR_KEY", DEFAULT_KEY),
        millis(given, "SIMULATOR_DELAY_MILLIS", 2_000),
        millis(given, "SIMULATOR_CUT_OFF_MILLIS", 60_000),
        millis(given, "SIMULATOR_SILENCE_MILLIS", 60_000),
        given.get("SIMULATOR_CORE_URL"),
        given.get("SIMULATOR_NOTIFY_URL"));
  }

  private static Duration millis(Map<String, String> given, String name, long otherwise) {
    return Duration.ofMillis(Long.parseLong(given.getOrDefault(name, Long.toString(otherwise))));
  }
}
