package bank.depository.sandbox.simulator;

import bank.depository.sandbox.SimulatorProcess;
import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client that holds every request it sends, and every answer it gets, against the written wire
 * contract. What is meant to break the contract says so by {@link #sendUnchecked}.
 */
final class Wire {

  static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final SimulatorProcess process;
  private final OpenApiInteractionValidator contract;

  Wire(SimulatorProcess process, String specification) {
    this.process = process;
    this.contract =
        OpenApiInteractionValidator.createForInlineApiSpecification(as303(specification)).build();
  }

  /** The contract is 3.1 and written so that 3.0.3 holds it, which is what the validator reads. */
  private static String as303(String specification) {
    try {
      return Files.readString(Path.of("api-spec", specification))
          .replaceFirst("openapi: 3\\.1\\.0", "openapi: 3.0.3");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** An answer as it came. */
  record Reply(int status, String contentType, String body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException notJson) {
        throw new AssertionError("not JSON: " + body, notJson);
      }
    }

    String text(String member) {
      return json().path(member).asText();
    }
  }

  Reply post(String path, Map<String, ?> body) {
    return checked("POST", path, json(body));
  }

  Reply put(String path, Map<String, ?> body) {
    return checked("PUT", path, json(body));
  }

  Reply get(String path) {
    return checked("GET", path, null);
  }

  /** Sends what the contract allows, and takes any answer, also one that breaks it. */
  Reply postForBrokenAnswer(String path, Map<String, ?> body) {
    String json = json(body);
    holds(contract.validateRequest(request("POST", path, json)), "request");
    return sendUnchecked("POST", path, json, process.key());
  }

  /** Whether nothing came back for as long as a patient client waits. */
  boolean postGetsSilence(String path, Map<String, ?> body, Duration patience) {
    String json = json(body);
    holds(contract.validateRequest(request("POST", path, json)), "request");
    try {
      send("POST", path, json, process.key(), patience);
      return false;
    } catch (HttpTimeoutException silence) {
      return true;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Reply sendUnchecked(String method, String path, @Nullable String body, @Nullable String key) {
    try {
      return send(method, path, body, key, PATIENCE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Reply checked(String method, String path, @Nullable String body) {
    SimpleRequest asked = request(method, path, body);
    holds(contract.validateRequest(asked), "request");
    Reply reply = sendUnchecked(method, path, body, process.key());
    holds(contract.validateResponse(path, asked.getMethod(), response(reply)), reply.body());
    return reply;
  }

  private static SimpleRequest request(String method, String path, @Nullable String body) {
    SimpleRequest.Builder builder =
        new SimpleRequest.Builder(Method.valueOf(method), path)
            .withHeader("Authorization", "Bearer some-key");
    return body == null
        ? builder.build()
        : builder.withContentType("application/json").withBody(body).build();
  }

  private static SimpleResponse response(Reply reply) {
    return SimpleResponse.Builder.status(reply.status())
        .withContentType(reply.contentType())
        .withBody(reply.body())
        .build();
  }

  private static void holds(ValidationReport report, String what) {
    if (report.hasErrors()) {
      throw new AssertionError(what + " breaks the contract: " + report.getMessages());
    }
  }

  private Reply send(
      String method, String path, @Nullable String body, @Nullable String key, Duration patience)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(process.at(path))
            .timeout(patience)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    try {
      HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
      String type = answer.headers().firstValue("Content-Type").orElse("");
      return new Reply(answer.statusCode(), type, answer.body());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static String json(Map<String, ?> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
