package bank.depository.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What stands for the real channel, gateway and core of production: it pays whatever it is asked
 * to, knows no magic value, tells at {@code /calls} what it was asked for and with which key, and
 * answers on other paths what was sent to {@code /script?path} before.
 */
final class ProductionParties {

  /** The key of its wires. */
  static final String KEY = "production-key-of-tests";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Map<String, byte[]> scripts = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> orders = new ConcurrentHashMap<>();

  ProductionParties() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/calls")) {
      send(exchange, 200, JSON.writeValueAsBytes(calls));
      return;
    }
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (path.equals("/script")) {
      scripts.put(exchange.getRequestURI().getQuery(), body);
      send(exchange, 200, new byte[0]);
      return;
    }
    calls.add(
        String.join(
            " ",
            exchange.getRequestMethod(),
            path,
            exchange.getRequestHeaders().getFirst("Authorization"),
            new String(body, StandardCharsets.UTF_8)));
    if (path.equals("/channel/collections") || path.equals("/channel/payouts")) {
      send(exchange, 200, JSON.writeValueAsBytes(paid(path, JSON.readTree(body))));
    } else if (path.startsWith("/channel/orders/")) {
      String no = path.substring("/channel/orders/".length());
      send(exchange, 200, JSON.writeValueAsBytes(orders.getOrDefault(no, notSeen(no))));
    } else if (scripts.containsKey(path)) {
      send(exchange, 200, scripts.get(path));
    } else {
      send(exchange, 503, new byte[0]);
    }
  }

  private ObjectNode paid(String path, JsonNode request) {
    ObjectNode order = JSON.createObjectNode();
    order.put("order_no", request.path("order_no").asText());
    order.put("status", "PAID");
    order.put("kind", path.endsWith("collections") ? "COLLECTION" : "PAYOUT");
    order.put("channel_order_no", "P1");
    order.put("summary_account_no", request.path("summary_account_no").asText());
    order.put("ordered_amount_fen", request.path("amount_fen").asLong());
    order.put("paid_amount_fen", request.path("amount_fen").asLong());
    order.put("business_day", request.path("business_day").asText());
    orders.put(order.path("order_no").asText(), order);
    return order;
  }

  private static ObjectNode notSeen(String orderNo) {
    return JSON.createObjectNode().put("order_no", orderNo).put("status", "NOT_SEEN");
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
