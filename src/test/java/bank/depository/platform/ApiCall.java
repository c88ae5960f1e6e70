package bank.depository.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request of a platform, signed by hand as the contract says, so that a test can leave out or
 * spoil any part of it: before it is signed here, afterwards in the {@link SentCall}.
 */
public final class ApiCall {

  private static final long LIFE_SECONDS = 240;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String method;
  private final String path;
  private final byte[] body;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final List<String> covered = new ArrayList<>(List.of("@method", "@target-uri"));

  private ApiCall(String method, String path, byte[] body) {
    this.method = method;
    this.path = path;
    this.body = body;
    long now = Instant.now().getEpochSecond();
    times(now, now + LIFE_SECONDS);
    byte[] nonce = new byte[16];
    RANDOM.nextBytes(nonce);
    parameters.put("nonce", quoted(Base64.getUrlEncoder().withoutPadding().encodeToString(nonce)));
    parameters.put("keyid", "");
    parameters.put("tag", quoted("depository-request"));
  }

  /** Asks. */
  public static ApiCall get(String path) {
    return new ApiCall("GET", path, new byte[0]);
  }

  /** Instructs under that request number. */
  public static ApiCall post(String path, String requestNo, String json) {
    return post(path, requestNo, json.getBytes(StandardCharsets.UTF_8));
  }

  /** Instructs with that body, whatever it is. */
  public static ApiCall post(String path, String requestNo, byte[] body) {
    return new ApiCall("POST", path, body)
        .field("content-digest", digest(body))
        .field("content-type", "application/json")
        .field("idempotency-key", requestNo);
  }

  /** Sets a field and has the signature cover it. */
  public ApiCall field(String name, String... values) {
    fields.put(name, List.of(values));
    if (!covered.contains(name)) {
      covered.add(name);
    }
    return this;
  }

  /** Leaves a component out of what the signature covers; a field still travels. */
  public ApiCall notCovering(String component) {
    covered.remove(component);
    return this;
  }

  /** Leaves a field out altogether. */
  public ApiCall withoutField(String name) {
    fields.remove(name);
    return notCovering(name);
  }

  /** Says when it was signed and until when that holds, in seconds of the epoch. */
  public ApiCall times(long created, long expires) {
    return parameter("created", Long.toString(created))
        .parameter("expires", Long.toString(expires));
  }

  /** Sets a parameter of the signature, written as it stands. */
  public ApiCall parameter(String name, String value) {
    parameters.put(name, value);
    return this;
  }

  /** Leaves a parameter of the signature out. */
  public ApiCall withoutParameter(String name) {
    parameters.remove(name);
    return this;
  }

  /** Signed for the service of that public address. */
  public SentCall signed(ApiKey key, String publicUrl) {
    parameters.computeIfPresent("keyid", (name, set) -> set.isEmpty() ? quoted(key.id()) : set);
    String input = input();
    String base = base(publicUrl, input);
    return unsigned()
        .with("signature-input", "sig=" + input)
        .with("signature", "sig=:" + key.sign(base) + ":")
        .signedOver(base);
  }

  /** Not signed at all. */
  public SentCall unsigned() {
    return new SentCall(method, path, fields, body);
  }

  private String input() {
    String names = covered.stream().map(ApiCall::quoted).collect(Collectors.joining(" "));
    StringBuilder input = new StringBuilder("(" + names + ")");
    parameters.forEach((name, value) -> input.append(";%s=%s".formatted(name, value)));
    return input.toString();
  }

  private String base(String publicUrl, String input) {
    StringBuilder base = new StringBuilder();
    for (String name : covered) {
      String value =
          switch (name) {
            case "@method" -> method;
            case "@target-uri" -> publicUrl + path;
            default -> String.join(", ", fields.getOrDefault(name, List.of()));
          };
      base.append(quoted(name)).append(": ").append(value).append('\n');
    }
    return base + "\"@signature-params\": " + input;
  }

  /** The field Content-Digest for that body. */
  public static String digest(byte[] body) {
    try {
      byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(body);
      return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
