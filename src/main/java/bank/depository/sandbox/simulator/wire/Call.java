package bank.depository.sandbox.simulator.wire;

import java.util.Map;
import java.util.Objects;

/**
 * A request that has arrived whole.
 *
 * @param parameters the path's parameters by name
 * @param body the body's bytes, bounded
 */
public record Call(Map<String, String> parameters, byte[] body) {

  /** The body as that type. */
  public <T> T read(Class<T> type) {
    return Json.read(body, type);
  }

  /** A parameter of the path that the route names. */
  public String parameter(String name) {
    return Objects.requireNonNull(parameters.get(name), name);
  }
}
