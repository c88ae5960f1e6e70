package bank.depository.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Where a depository would take notifications; it keeps all that comes. */
final class Listener implements AutoCloseable {

  /** A notification as it came. */
  record Heard(String timestamp, String signature, byte[] body) {
    JsonNode json() {
      try {
        return Wire.JSON.readTree(body);
      } catch (IOException notJson) {
        throw new AssertionError(notJson);
      }
    }

    boolean isSignedBy(String publicKey) {
      try {
        byte[] der = Base64.getDecoder().decode(publicKey);
        PublicKey key =
            KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
        check.update(body);
        return check.verify(Base64.getDecoder().decode(signature));
      } catch (GeneralSecurityException defect) {
        throw new AssertionError(defect);
      }
    }
  }

  private final HttpServer server;
  private final List<Heard> heard = new ArrayList<>();
  private int refusals;

  Listener() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/channel-notifications";
  }

  /** Answers the next notifications with 503. */
  synchronized void refuseNext(int count) {
    refusals = count;
  }

  private synchronized void take(HttpExchange exchange) throws IOException {
    heard.add(
        new Heard(
            exchange.getRequestHeaders().getFirst("Channel-Timestamp"),
            exchange.getRequestHeaders().getFirst("Channel-Signature"),
            exchange.getRequestBody().readAllBytes()));
    int status = refusals-- > 0 ? 503 : 204;
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  synchronized List<Heard> about(String orderNo) {
    return heard.stream()
        .filter(one -> one.json().at("/order/order_no").asText().equals(orderNo))
        .toList();
  }

  /** What is heard of the order, once that many have come. */
  List<Heard> await(String orderNo, int count) throws InterruptedException {
    long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (about(orderNo).size() < count && System.nanoTime() < until) {
      Thread.sleep(20);
    }
    return about(orderNo);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
