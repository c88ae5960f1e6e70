package bank.depository.platform;

import bank.depository.apispec.ContractWatch;
import bank.depository.crypto.signature.ContentDigest;
import bank.depository.crypto.signature.HeaderLookup;
import bank.depository.crypto.signature.MessageComponents;
import bank.depository.crypto.signature.MessageSigner;
import bank.depository.crypto.signature.SignatureProfile;
import bank.depository.crypto.signature.SigningKey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A platform's signed calls of the service under test, over HTTP, each held against the contract.
 */
public final class SignedCalls {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI service;
  private final String publicUrl =
      ConfigProvider.getConfig().getValue("depository.public-url", String.class);
  private final MessageSigner signer;

  /**
   * Calls in the name of that platform.
   *
   * @param service where the service under test listens
   */
  public SignedCalls(URI service, AdmittedPlatforms.Admitted platform) {
    this.service = service;
    this.signer =
        new MessageSigner(
            platform.keyId().value(),
            SigningKey.fromPkcs8(platform.key().getEncoded()),
            Clock.systemUTC());
  }

  /** An answer. */
  public record Answer(int status, HttpHeaders headers, JsonNode body) {}

  /** Asks. */
  public Answer get(String path) {
    return send("GET", path, new byte[0], Map.of());
  }

  /** Asks for a file. */
  public FileAnswer file(String path) {
    HttpResponse<byte[]> response = exchange("GET", path, new byte[0], Map.of());
    return new FileAnswer(response.statusCode(), response.headers(), response.body());
  }

  /** An answer that is no JSON. */
  public record FileAnswer(int status, HttpHeaders headers, byte[] body) {}

  /** Instructs under that request number. */
  public Answer post(String path, String requestNo, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return send(
        "POST",
        path,
        body,
        Map.of(
            "Content-Type",
            "application/json",
            "Content-Digest",
            ContentDigest.of(body),
            "Idempotency-Key",
            requestNo));
  }

  private Answer send(String method, String path, byte[] body, Map<String, String> fields) {
    HttpResponse<byte[]> response = exchange(method, path, body, fields);
    try {
      return new Answer(response.statusCode(), response.headers(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<byte[]> exchange(
      String method, String path, byte[] body, Map<String, String> fields) {
    Map<String, List<String>> signed = new HashMap<>();
    fields.forEach((name, value) -> signed.put(name, List.of(value)));
    MessageSigner.SignatureFields signature =
        signer.sign(
            new MessageComponents.Request(method, publicUrl + path, HeaderLookup.of(signed)),
            SignatureProfile.ofRequest(method));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(path))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .header("Signature-Input", signature.signatureInput())
            .header("Signature", signature.signature());
    fields.forEach(request::header);
    try {
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      watch(method, path, body, response);
      return response;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void watch(
      String method, String path, byte[] body, HttpResponse<byte[]> response) {
    Map<String, String> sent = new HashMap<>();
    response.request().headers().map().forEach((name, values) -> sent.put(name, values.get(0)));
    ContractWatch.hold(
        new ContractWatch.Sent(method, path, sent, body),
        new ContractWatch.CameBack(response.statusCode(), response.headers(), response.body()));
  }
}
