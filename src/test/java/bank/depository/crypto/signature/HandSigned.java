package bank.depository.crypto.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A platform that writes its signature base by hand, so that no expected text comes from the code
 * under test.
 */
final class HandSigned {

  static final long NOW = 1_500_000_000L;
  static final String KEY_ID = "platform-1001-key-1";
  static final String NONCE = "nonce-0123456789abcdef";
  static final String URI = "https://bank.example/v1/bids?x=1";
  static final SigningKey KEY = SigningKey.generate(SignatureAlgorithm.ED25519);

  private static final String TAG = "depository-request";

  final Map<String, String> values = new LinkedHashMap<>();
  final Map<String, String> parameters = new LinkedHashMap<>();
  String label = "sig";
  SigningKey key = KEY;

  static HandSigned instruction() {
    HandSigned signed = new HandSigned();
    signed.values.put("@method", "POST");
    signed.values.put("@target-uri", URI);
    signed.values.put("content-digest", "sha-256=:4vnPK31FmjcWgWnkaWsaO3oz2lQ7GZbf4VbqGSNGM8E=:");
    signed.values.put("content-type", "application/json");
    signed.values.put("idempotency-key", "20170714-000001");
    return signed.inTime();
  }

  static HandSigned query() {
    HandSigned signed = new HandSigned();
    signed.values.put("@method", "GET");
    signed.values.put("@target-uri", URI);
    return signed.inTime();
  }

  private HandSigned inTime() {
    parameters.put("created", Long.toString(NOW));
    parameters.put("expires", Long.toString(NOW + 300));
    parameters.put("nonce", quoted(NONCE));
    parameters.put("keyid", quoted(KEY_ID));
    parameters.put("tag", quoted(TAG));
    return this;
  }

  HandSigned with(String parameter, String value) {
    parameters.put(parameter, value);
    return this;
  }

  HandSigned without(String name) {
    values.remove(name);
    parameters.remove(name);
    return this;
  }

  HandSigned times(long created, long expires) {
    return with("created", Long.toString(created)).with("expires", Long.toString(expires));
  }

  static String quoted(String text) {
    return '"' + text + '"';
  }

  /** A name that is written with its quotes already may have parameters, or stand twice. */
  private static String identifier(String name) {
    return name.startsWith("\"") ? name : quoted(name);
  }

  private String input() {
    List<String> names = values.keySet().stream().map(HandSigned::identifier).toList();
    StringBuilder text = new StringBuilder("(" + String.join(" ", names) + ")");
    parameters.forEach((name, value) -> text.append(';').append(name).append('=').append(value));
    return text.toString();
  }

  private String base() {
    StringBuilder base = new StringBuilder();
    values.forEach((name, value) -> base.append(identifier(name) + ": " + value + "\n"));
    return base + "\"@signature-params\": " + input();
  }

  /** The message as it travels, in a form that a test can alter. */
  Wire send() {
    byte[] signature = key.sign(base().getBytes(StandardCharsets.US_ASCII));
    Wire wire = new Wire();
    wire.method = values.getOrDefault("@method", "POST");
    wire.targetUri = values.getOrDefault("@target-uri", URI);
    values.forEach(
        (name, value) -> {
          if (!name.startsWith("@") && !name.startsWith("\"")) {
            wire.add(name, value);
          }
        });
    wire.add("Signature-Input", label + "=" + input());
    wire.add("Signature", label + "=:" + Base64.getEncoder().encodeToString(signature) + ":");
    return wire;
  }

  static final class Wire {
    String method = "";
    String targetUri = "";
    final Map<String, List<String>> headers = new LinkedHashMap<>();

    Wire add(String name, String value) {
      headers.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
      return this;
    }

    Wire set(String name, String value) {
      headers.put(name, new ArrayList<>(List.of(value)));
      return this;
    }

    String get(String name) {
      return headers.getOrDefault(name, List.of()).get(0);
    }

    MessageComponents.Request message() {
      return new MessageComponents.Request(method, targetUri, HeaderLookup.of(headers));
    }
  }
}
