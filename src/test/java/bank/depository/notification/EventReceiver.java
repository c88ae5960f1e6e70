package bank.depository.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A platform's receiving endpoint: keeps what comes and answers as each path is told to. Checks
 * signatures by the RFC's text alone, with the JDK.
 */
final class EventReceiver implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern INPUT = Pattern.compile("([a-z0-9]+)=(\\((.*?)\\).*)");
  private static final Pattern KEY_ID = Pattern.compile("keyid=\"([^\"]+)\"");

  /** An answer that never comes. */
  static final int SILENCE = -1;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> answers = new ConcurrentHashMap<>();

  EventReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  /** A request as it came. */
  record Heard(String path, Map<String, String> headers, byte[] body) {

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    String id() {
      return json().path("id").asText();
    }

    String type() {
      return json().path("type").asText();
    }

    /** Whether body and signature fit, and the signature covers what the contract names. */
    boolean isSigned(String url, Function<String, PublicKey> keys) {
      try {
        String digest =
            "sha-256=:"
                + Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body))
                + ":";
        Matcher input = INPUT.matcher(header("Signature-input"));
        if (!digest.equals(header("Content-digest")) || !input.matches()) {
          return false;
        }
        if (!input
            .group(3)
            .equals("\"@method\" \"@target-uri\" \"content-digest\" \"content-type\"")) {
          return false;
        }
        String base =
            "\"@method\": POST\n\"@target-uri\": %s\n\"content-digest\": %s\n\"content-type\": %s\n\"@signature-params\": %s"
                .formatted(url, digest, header("Content-type"), input.group(2));
        Matcher keyId = KEY_ID.matcher(input.group(2));
        String label = input.group(1) + "=:";
        String signature = header("Signature");
        return keyId.find()
            && signature.startsWith(label)
            && verifies(
                keys.apply(keyId.group(1)),
                base,
                signature.substring(label.length(), signature.length() - 1));
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }

    private static boolean verifies(PublicKey key, String base, String signature)
        throws GeneralSecurityException {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(base.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(Base64.getDecoder().decode(signature));
    }

    private String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** The address of a path. */
  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** That path answers so from now on; without a word each answers 200. */
  void answer(String path, int status) {
    answers.put(path, status);
  }

  /** What came to that path. */
  List<Heard> heardAt(String path) {
    return heard.stream().filter(one -> one.path().equals(path)).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Map<String, String> headers = new ConcurrentHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name, String.join(", ", values)));
    heard.add(new Heard(path, headers, exchange.getRequestBody().readAllBytes()));
    int status = answers.getOrDefault(path, 200);
    if (status == SILENCE) {
      return; // the connection stays open without a byte
    }
    if (status / 100 == 3) {
      exchange.getResponseHeaders().set("Location", url("/elsewhere"));
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
