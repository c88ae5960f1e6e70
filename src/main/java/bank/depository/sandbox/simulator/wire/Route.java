package bank.depository.sandbox.simulator.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of a wire.
 *
 * @param method the HTTP method
 * @param template the path, with {@code {name}} for a parameter
 * @param needsKey whether the bearer key is asked for
 * @param handler what answers
 */
public record Route(String method, String template, boolean needsKey, Handler handler) {

  /** What answers a call. */
  @FunctionalInterface
  public interface Handler {
    /** The answer; a {@link WireRefusal} becomes a problem. */
    Answer handle(Call call);
  }

  /** An operation of a wire, under the key. */
  public static Route keyed(String method, String template, Handler handler) {
    return new Route(method, template, true, handler);
  }

  /** A page or a look that needs no key. */
  public static Route open(String template, Handler handler) {
    return new Route("GET", template, false, handler);
  }

  /** The path's parameters, where the path is one of this route's. */
  Optional<Map<String, String>> match(String path) {
    String[] wanted = template.split("/", -1);
    String[] given = path.split("/", -1);
    if (wanted.length != given.length) {
      return Optional.empty();
    }
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith("{") && !given[i].isEmpty()) {
        parameters.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
      } else if (!wanted[i].equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }
}
