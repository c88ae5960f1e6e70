package bank.depository.apispec;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Stands beside the clients of tests and holds every exchange against the contract: an answer that
 * the contract does not know fails the test, and so does the service where it takes what the
 * contract forbids.
 */
public final class ContractWatch {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ContractWatch() {}

  /** Read once, when it is first needed. */
  private static final class Holder {
    static final Contract CONTRACT = Contract.read();
    static final OpenApiInteractionValidator VALIDATOR =
        OpenApiInteractionValidator.createForInlineApiSpecification(Contract303.text()).build();
  }

  /** What was sent. */
  public record Sent(String method, String pathAndQuery, Map<String, String> fields, byte[] body) {

    private String path() {
      return URI.create(pathAndQuery).getRawPath();
    }

    @Override
    public String toString() {
      return method + " " + pathAndQuery + " " + new String(body, StandardCharsets.UTF_8);
    }
  }

  /** What came back. */
  public record CameBack(int status, HttpHeaders fields, byte[] body) {

    private boolean isGranted() {
      return status / 100 == 2;
    }

    @Override
    public String toString() {
      return status + " " + new String(body, StandardCharsets.UTF_8);
    }
  }

  /** Fails where the exchange is not as the contract says. */
  public static void hold(Sent sent, CameBack answer) {
    Optional<Contract.Operation> operation = operation(sent);
    if (operation.isEmpty()) {
      require(!answer.isGranted(), sent, answer, "the contract knows no such operation");
      return;
    }
    ValidationReport asked = Holder.VALIDATOR.validateRequest(request(sent));
    if (asked.hasErrors()) {
      require(!answer.isGranted(), sent, answer, "taken though " + asked.getMessages());
    }
    ValidationReport told =
        Holder.VALIDATOR.validateResponse(
            sent.path(), Request.Method.valueOf(sent.method()), response(answer));
    require(!told.hasErrors(), sent, answer, told.getMessages());
    if (!answer.isGranted()) {
      requireListed(operation.get(), sent, answer);
    }
  }

  private static void requireListed(Contract.Operation operation, Sent sent, CameBack answer) {
    try {
      String code = JSON.readTree(answer.body()).path("code").asText();
      require(
          operation.codes().contains(code) || Holder.CONTRACT.commonCodes(operation).contains(code),
          sent,
          answer,
          "the operation does not list " + code);
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + answer, e);
    }
  }

  private static Optional<Contract.Operation> operation(Sent sent) {
    return Holder.CONTRACT.operations().stream()
        .filter(operation -> operation.method().equals(sent.method()))
        .filter(operation -> sent.path().matches(operation.path().replaceAll("\\{[^}]+}", "[^/]+")))
        .findFirst();
  }

  private static SimpleRequest request(Sent sent) {
    SimpleRequest.Builder request =
        new SimpleRequest.Builder(Request.Method.valueOf(sent.method()), sent.path());
    sent.fields().forEach(request::withHeader);
    String query = URI.create(sent.pathAndQuery()).getRawQuery();
    if (query != null) {
      for (String parameter : List.of(query.split("&"))) {
        String[] parts = parameter.split("=", 2);
        request.withQueryParam(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return sent.body().length == 0 ? request.build() : request.withBody(sent.body()).build();
  }

  private static SimpleResponse response(CameBack answer) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.status());
    answer.fields().map().forEach((name, values) -> response.withHeader(lower(name), values));
    return response.withBody(answer.body()).build();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static void require(boolean holds, Sent sent, CameBack answer, Object why) {
    if (!holds) {
      throw new AssertionError(
          "outside of " + Contract.FILE + ":\n  " + why + "\n  " + sent + "\n  " + answer);
    }
  }
}
