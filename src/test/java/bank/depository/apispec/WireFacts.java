package bank.depository.apispec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a description of the platform API says, fact by fact, with all references followed: each
 * operation, parameter, member and constraint is one line, so that two descriptions can be
 * compared.
 */
final class WireFacts {

  /** What narrows the values of a type. */
  static final List<String> CONSTRAINTS =
      List.of(
          "format",
          "pattern",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "uniqueItems");

  /** Formats that say all about the text of their values. */
  private static final Set<String> COMPLETE_FORMATS = Set.of("uuid", "date", "date-time");

  private static final Set<String> OF_TEXT = Set.of("pattern", "minLength", "maxLength");
  private static final String SOMETHING = "\\S";

  /** A format that the library knows and the contract says by a pattern. */
  private static final String LOCAL_TIME = "local-time";

  private final Contract description;
  private final Map<String, String> facts = new TreeMap<>();
  private final Set<String> open = new TreeSet<>();

  private WireFacts(Contract description) {
    this.description = description;
  }

  /** All of a description's. */
  static WireFacts of(Contract description) {
    WireFacts facts = new WireFacts(description);
    description.operations().forEach(facts::operation);
    return facts;
  }

  /** Fact by name. */
  Map<String, String> all() {
    return facts;
  }

  /** Where any JSON may stand. */
  Set<String> open() {
    return open;
  }

  private void operation(Contract.Operation operation) {
    String name = operation.toString();
    facts.put(name, operation.id());
    operation.body().path("parameters").forEach(given -> parameter(name, given));
    JsonNode body = operation.body().path("requestBody");
    content(name + " request", body.path("content"));
    if (!body.isMissingNode()) {
      facts.put(name + " request", body.path("required").asBoolean() ? "required" : "optional");
    }
    operation
        .body()
        .path("responses")
        .fields()
        .forEachRemaining(
            answer -> {
              if (answer.getKey().startsWith("2")) {
                String told = name + " answer " + answer.getKey();
                facts.put(told, "told");
                content(told, description.resolve(answer.getValue()).path("content"));
              }
            });
  }

  private void parameter(String operation, JsonNode given) {
    JsonNode parameter = description.resolve(given);
    String name =
        operation + " " + parameter.path("in").asText() + " " + parameter.path("name").asText();
    facts.put(name, parameter.path("required").asBoolean() ? "required" : "optional");
    schema(name, parameter.path("schema"));
  }

  private void content(String name, JsonNode content) {
    content
        .fields()
        .forEachRemaining(
            type -> {
              String mediaType = type.getKey().replaceFirst(";.*", "");
              facts.put(name + " " + mediaType, "spoken");
              schema(name, type.getValue().path("schema"));
            });
  }

  private void schema(String name, JsonNode given) {
    if (given.path("$ref").asText().endsWith("/JsonNode")) {
      open.add(name);
      return;
    }
    JsonNode schema = description.resolve(given);
    if (schema.has("oneOf")) {
      schema.path("oneOf").forEach(choice -> choice(name, choice));
      return;
    }
    facts.put(name + " type", type(schema));
    CONSTRAINTS.forEach(constraint -> constraint(name, schema, constraint));
    if (schema.has("enum")) {
      facts.put(name + " enum", sorted(Contract.words(schema.path("enum"))));
    }
    members(name, schema);
    if (schema.has("items")) {
      schema(name + "/*", schema.path("items"));
    }
    if (schema.path("additionalProperties").isObject()) {
      schema(name + "/{}", schema.path("additionalProperties"));
    }
  }

  private void members(String name, JsonNode schema) {
    Set<String> required = Set.copyOf(Contract.words(schema.path("required")));
    schema
        .path("properties")
        .fields()
        .forEachRemaining(
            member -> {
              String path = name + "/" + member.getKey();
              facts.put(path, required.contains(member.getKey()) ? "required" : "optional");
              schema(path, member.getValue());
            });
  }

  /** One of several shapes; where they differ, the fact has what each says. */
  private void choice(String name, JsonNode given) {
    WireFacts one = new WireFacts(description);
    one.schema(name, given);
    one.facts.forEach((fact, says) -> facts.merge(fact, says, WireFacts::both));
  }

  private static String both(String one, String other) {
    Set<String> words = new TreeSet<>(List.of(one.split(" ")));
    words.addAll(List.of(other.split(" ")));
    return String.join(" ", words);
  }

  private void constraint(String name, JsonNode schema, String constraint) {
    boolean saidByFormat =
        OF_TEXT.contains(constraint) && COMPLETE_FORMATS.contains(schema.path("format").asText());
    String says = schema.path(constraint).asText();
    if (schema.has(constraint) && !saidByFormat && !says.equals(LOCAL_TIME)) {
      facts.put(name + " " + constraint, constraint.equals("pattern") ? anchored(says) : says);
    }
  }

  /** Java's constraints fit the whole value, JSON Schema's any part of it. */
  private static String anchored(String pattern) {
    return pattern.startsWith("^") || pattern.equals(SOMETHING) ? pattern : "^" + pattern + "$";
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? sorted(Contract.words(type)) : type.asText();
  }

  private static String sorted(Collection<String> words) {
    return String.join(" ", new TreeSet<>(words));
  }
}
