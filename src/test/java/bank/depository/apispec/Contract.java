package bank.depository.apispec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@code api-spec/platform-api.yaml} as it is read by tests. */
final class Contract {

  /** The file itself. */
  static final Path FILE = Path.of("api-spec", "platform-api.yaml");

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  private final JsonNode root;

  private Contract(JsonNode root) {
    this.root = root;
  }

  /** One operation: its path, its method in capitals, and what is said of it. */
  record Operation(String method, String path, JsonNode body) {

    String id() {
      return body.path("operationId").asText();
    }

    boolean isInstruction() {
      return method.equals("POST");
    }

    /** What it can answer besides what every operation can. */
    List<String> codes() {
      return words(body.path("x-error-codes"));
    }

    /** What an order that it made may fail with later. */
    List<String> failureCodes() {
      return words(body.path("x-order-failure-codes"));
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** The contract. */
  static Contract read() {
    try {
      return of(Files.readString(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A description as YAML or JSON. */
  static Contract of(String text) {
    try {
      return new Contract(YAML.readTree(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode root() {
    return root;
  }

  /** A node that is, or refers to, what is wanted. */
  JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? resolve(root.at(node.path("$ref").asText().substring(1))) : node;
  }

  /** A schema of the components, by its name. */
  JsonNode schema(String name) {
    return root.path("components").path("schemas").path(name);
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    root.path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        method -> {
                          if (METHODS.contains(method.getKey())) {
                            operations.add(
                                new Operation(
                                    method.getKey().toUpperCase(java.util.Locale.ROOT),
                                    path.getKey(),
                                    method.getValue()));
                          }
                        }));
    return operations;
  }

  /** What every operation of that kind can answer besides its own codes. */
  List<String> commonCodes(Operation operation) {
    if (operation.body().path("security").isArray()) {
      return List.of();
    }
    String kind = operation.isInstruction() ? "instructions" : "queries";
    return words(root.path("x-common-error-codes").path(kind));
  }

  /** Every code that an answer or an order can tell. */
  Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    operations().forEach(operation -> codes.addAll(commonCodes(operation)));
    Stream.<Function<Operation, List<String>>>of(Operation::codes, Operation::failureCodes)
        .forEach(of -> operations().forEach(operation -> codes.addAll(of.apply(operation))));
    return codes;
  }

  static List<String> words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
