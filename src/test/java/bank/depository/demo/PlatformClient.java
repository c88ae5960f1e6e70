package bank.depository.demo;

import bank.depository.apispec.ContractWatch;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A platform's client, written from the interface's description alone: signs requests with Ed25519
 * (RFC 9421), checks the bank's signature on every answer, holds each exchange against the
 * contract, numbers its instructions.
 */
final class PlatformClient {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LIFE_SECONDS = 240;
  private static final Pattern ANSWER_INPUT =
      Pattern.compile("([a-z0-9]+)=(\\(.*keyid=\"([^\"]+)\".*)");
  private static final Pattern PUBLISHED_PEM =
      Pattern.compile("-----(BEGIN|END) PUBLIC KEY-----|\\s");

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final SecureRandom random = new SecureRandom();
  private final KeyPair keys = newKeys();
  private final String base;
  private final Map<String, PublicKey> bankKeys = new HashMap<>();
  private String keyId = "";
  private int answersChecked;
  private int serial;

  PlatformClient(String base) {
    this.base = base;
  }

  /** An answer: status and JSON. */
  record Answer(int status, JsonNode body) {
    /** The answer, if it is one of success. */
    Answer ok() {
      if (status / 100 != 2) {
        throw new IllegalStateException("status " + status + ": " + body);
      }
      return this;
    }

    String text(String name) {
      return body.path(name).asText();
    }

    long fen(String name) {
      return body.path(name).asLong();
    }
  }

  /** The public half of the signing key as PEM. */
  String publicKeyPem() {
    String base64 =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(keys.getPublic().getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
  }

  /** Signs a text that the bank gave, to prove possession of the key. Base64. */
  String prove(String challenge) {
    return Base64.getEncoder().encodeToString(sign(challenge.getBytes(StandardCharsets.UTF_8)));
  }

  /** From now on requests name the key by that id. */
  void useKeyId(String id) {
    this.keyId = id;
  }

  /** How many answers' signatures were checked and right. */
  int answersChecked() {
    return answersChecked;
  }

  /** A new request number. */
  String nextRequestNo() {
    return "DEMO-%05d".formatted(++serial);
  }

  /** Instructs the bank under a new number. */
  Answer post(String path, Map<String, ?> body) {
    return post(path, nextRequestNo(), body);
  }

  /** Instructs the bank under that number. */
  Answer post(String path, String requestNo, Map<String, ?> body) {
    try {
      byte[] bytes = JSON.writeValueAsBytes(body);
      String digest = digest(bytes);
      List<String> components =
          List.of("@method", "@target-uri", "content-digest", "content-type", "idempotency-key");
      List<String> values = List.of("POST", base + path, digest, "application/json", requestNo);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(base + path))
              .header("Content-Type", "application/json")
              .header("Content-Digest", digest)
              .header("Idempotency-Key", requestNo)
              .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
      return parsed(send("POST", path, bytes, signed(request, components, values)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks the bank. */
  Answer get(String path) {
    try {
      return parsed(raw(path));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fetches what lies at a short-lived address, which needs no signature. */
  byte[] download(String url) {
    try {
      HttpResponse<byte[]> response =
          http.send(
              HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("status " + response.statusCode() + " for " + url);
      }
      return response.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<byte[]> raw(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).GET();
    return send(
        "GET",
        path,
        new byte[0],
        signed(request, List.of("@method", "@target-uri"), List.of("GET", base + path)));
  }

  private static Answer parsed(HttpResponse<byte[]> response) throws IOException {
    return new Answer(response.statusCode(), JSON.readTree(response.body()));
  }

  private HttpRequest signed(
      HttpRequest.Builder request, List<String> components, List<String> values) {
    long created = Instant.now().getEpochSecond();
    byte[] nonce = new byte[16];
    random.nextBytes(nonce);
    List<String> quoted = components.stream().map(component -> '"' + component + '"').toList();
    String parameters =
        "(%s);created=%d;expires=%d;nonce=\"%s\";keyid=\"%s\";tag=\"depository-request\""
            .formatted(
                String.join(" ", quoted),
                created,
                created + LIFE_SECONDS,
                Base64.getUrlEncoder().withoutPadding().encodeToString(nonce),
                keyId);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      lines.add(quoted.get(i) + ": " + values.get(i));
    }
    lines.add("\"@signature-params\": " + parameters);
    String signature =
        Base64.getEncoder()
            .encodeToString(sign(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    return request
        .header("Signature-Input", "demo=" + parameters)
        .header("Signature", "demo=:" + signature + ":")
        .timeout(PATIENCE)
        .build();
  }

  private HttpResponse<byte[]> send(String method, String path, byte[] body, HttpRequest request) {
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      check(method, path, response);
      Map<String, String> sent = new HashMap<>();
      request.headers().map().forEach((name, values) -> sent.put(name, values.get(0)));
      ContractWatch.hold(
          new ContractWatch.Sent(method, path, sent, body),
          new ContractWatch.CameBack(response.statusCode(), response.headers(), response.body()));
      return response;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void check(String method, String path, HttpResponse<byte[]> response)
      throws GeneralSecurityException, IOException, InterruptedException {
    String digest = digest(response.body());
    if (!response.headers().firstValue("content-digest").orElse("").equals(digest)) {
      throw new IllegalStateException(
          "the answer's digest does not fit: "
              + response.statusCode()
              + " "
              + new String(response.body(), StandardCharsets.UTF_8));
    }
    Matcher input =
        ANSWER_INPUT.matcher(response.headers().firstValue("signature-input").orElse(""));
    if (!input.matches()) {
      throw new IllegalStateException("the answer is not signed");
    }
    String baseText =
        "\"@status\": %d\n\"content-digest\": %s\n\"@method\";req: %s\n\"@target-uri\";req: %s\n\"@signature-params\": %s"
            .formatted(response.statusCode(), digest, method, base + path, input.group(2));
    String signature =
        response
            .headers()
            .firstValue("signature")
            .orElseThrow()
            .replaceFirst("^[a-z0-9]+=:", "")
            .replaceFirst(":$", "");
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(bankKey(input.group(3)));
    verifier.update(baseText.getBytes(StandardCharsets.UTF_8));
    if (!verifier.verify(Base64.getDecoder().decode(signature))) {
      throw new IllegalStateException("the bank's signature does not fit the answer:\n" + baseText);
    }
    answersChecked++;
  }

  /** The bank's public key of that id, as the bank publishes it. */
  PublicKey bankKey(String id) throws GeneralSecurityException, IOException, InterruptedException {
    if (!bankKeys.containsKey(id)) {
      HttpResponse<byte[]> published =
          http.send(
              HttpRequest.newBuilder(URI.create(base + "/v1/bank-keys")).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      for (JsonNode key : JSON.readTree(published.body()).path("keys")) {
        if (key.path("algorithm").asText().equals("ed25519")) {
          byte[] spki =
              Base64.getDecoder()
                  .decode(PUBLISHED_PEM.matcher(key.path("public_key").asText()).replaceAll(""));
          bankKeys.put(
              key.path("key_id").asText(),
              KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
        }
      }
    }
    PublicKey found = bankKeys.get(id);
    if (found == null) {
      throw new IllegalStateException("the bank publishes no key " + id);
    }
    return found;
  }

  private byte[] sign(byte[] message) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(keys.getPrivate());
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digest(byte[] body) {
    try {
      return "sha-256=:"
          + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(body))
          + ":";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair newKeys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
