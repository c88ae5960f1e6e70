package bank.depository.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request as it travels. It can be altered on the way, and sent any number of times. */
public final class SentCall {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private String method;
  private String path;
  private byte[] body;
  private String base = "";
  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  SentCall(String method, String path, Map<String, List<String>> fields, byte[] body) {
    this.method = method;
    this.path = path;
    this.body = body;
    fields.forEach((name, values) -> this.fields.put(name, new ArrayList<>(values)));
  }

  /** What came back. */
  public record Answer(int status, HttpHeaders headers, byte[] bytes) {

    /** The body as JSON. */
    public JsonNode json() {
      try {
        return JSON.readTree(bytes);
      } catch (IOException e) {
        throw new IllegalStateException(this.toString(), e);
      }
    }

    /** A text member of the body. */
    public String text(String name) {
      return json().path(name).asText();
    }

    /** The first value of a header, or nothing. */
    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    /** Status and code of a refusal: {@code 401 SIGNATURE_MISSING}. */
    public String refusal() {
      return status + " " + text("code");
    }

    @Override
    public String toString() {
      return status + " " + new String(bytes, StandardCharsets.UTF_8);
    }
  }

  SentCall signedOver(String signed) {
    this.base = signed;
    return this;
  }

  /** The text that was signed. */
  public String base() {
    return base;
  }

  /** The first value of a field. */
  public String field(String name) {
    return fields.getOrDefault(name, List.of("")).get(0);
  }

  /** The method with which it goes now. */
  public String method() {
    return method;
  }

  /** The path to which it goes now. */
  public String path() {
    return path;
  }

  /** With that field in place of what it was. */
  public SentCall with(String name, String value) {
    fields.put(name, new ArrayList<>(List.of(value)));
    return this;
  }

  /** With a line more of that field. */
  public SentCall adding(String name, String value) {
    fields.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
    return this;
  }

  /** Without that field. */
  public SentCall without(String name) {
    fields.remove(name);
    return this;
  }

  /** With another method. */
  public SentCall by(String otherMethod) {
    this.method = otherMethod;
    return this;
  }

  /** To another path. */
  public SentCall along(String otherPath) {
    this.path = otherPath;
    return this;
  }

  /** With another body. */
  public SentCall carrying(String otherBody) {
    this.body = otherBody.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /** Sends it to the service at that address; the path goes as it is written. */
  public Answer to(String service) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service + path))
            .timeout(PATIENCE)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    fields.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
    try {
      HttpResponse<byte[]> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new NoAnswer(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The connection ended without an answer: the outcome is not known. */
  public static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswer(IOException cause) {
      super(cause);
    }
  }
}
