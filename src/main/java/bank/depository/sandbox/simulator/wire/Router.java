package bank.depository.sandbox.simulator.wire;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds who answers a request, and refuses what no one may ask. */
final class Router {

  /** The longest body of any wire. */
  static final int MAX_BODY_BYTES = 16_384;

  private final List<Route> routes;
  private final byte[] authorization;

  Router(List<Route> routes, String key) {
    this.routes = List.copyOf(routes);
    this.authorization = ("Bearer " + key).getBytes(StandardCharsets.UTF_8);
  }

  Answer answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    boolean known = false;
    for (Route route : routes) {
      Optional<Map<String, String>> parameters = route.match(path);
      if (parameters.isPresent() && route.method().equals(exchange.getRequestMethod())) {
        return answer(exchange, route, parameters.get());
      }
      known |= parameters.isPresent();
    }
    throw known
        ? new WireRefusal(405, "METHOD_NOT_ALLOWED", "not by this method")
        : WireRefusal.notFound("NOT_FOUND", "no such path");
  }

  private Answer answer(HttpExchange exchange, Route route, Map<String, String> parameters)
      throws IOException {
    if (route.needsKey() && !hasKey(exchange)) {
      throw new WireRefusal(401, "UNAUTHORIZED", "the bearer key is missing or wrong");
    }
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      throw new WireRefusal(413, "TOO_LARGE", "a body has at most " + MAX_BODY_BYTES + " bytes");
    }
    if (body.length > 0 && !isJson(exchange)) {
      throw WireRefusal.malformed("the body must be application/json");
    }
    return route.handler().handle(new Call(parameters, body));
  }

  private boolean hasKey(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    return given != null
        && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), authorization);
  }

  private static boolean isJson(HttpExchange exchange) {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
  }
}
