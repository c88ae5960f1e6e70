package bank.depository.sandbox.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.sandbox.SimulatorProcess;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the written tables of values against what the running process says of itself. */
class SandboxValuesDocumentTest {

  private static final Path DOCUMENT = Path.of("docs/integration-guide/sandbox-values.md");
  private static final Map<String, String> SPECIFICATIONS =
      Map.of(
          "issuer", "issuer.yaml",
          "channel", "channel.yaml",
          "sms", "sms.yaml",
          "core", "core-statement.yaml");

  private static List<JsonNode> values;

  @BeforeAll
  static void readValues() {
    try (SimulatorProcess process = SimulatorProcess.start()) {
      JsonNode all =
          new Wire(process, "sms.yaml")
              .sendUnchecked("GET", "/magic-values", null, null)
              .json()
              .path("magic_values");
      values = StreamSupport.stream(all.spliterator(), false).toList();
    }
  }

  @AfterAll
  static void forget() {
    values = List.of();
  }

  private static String cell(JsonNode value, String member) {
    return value.path(member).asText();
  }

  @Test
  void theGuideListsExactlyTheValuesThatThereAre() throws IOException {
    List<String> written =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.matches("\\| [0-9]+ \\|.*"))
            .toList();
    List<String> there =
        values.stream()
            .map(
                value ->
                    "| %s | %s | %s |"
                        .formatted(
                            cell(value, "value"), cell(value, "outcome"), cell(value, "example")))
            .toList();

    assertEquals(String.join("\n", there), String.join("\n", written));
  }

  @Test
  void theWireContractsListExactlyTheValuesThatThereAre() throws IOException {
    for (Map.Entry<String, String> party : SPECIFICATIONS.entrySet()) {
      List<String> written =
          Files.readAllLines(Path.of("api-spec", party.getValue())).stream()
              .map(String::strip)
              .filter(line -> line.matches("\\| [0-9]+ \\|.*"))
              .toList();
      List<String> there =
          values.stream()
              .filter(value -> cell(value, "party").equals(party.getKey()))
              .map(value -> "| %s | %s |".formatted(cell(value, "value"), cell(value, "outcome")))
              .toList();

      assertEquals(there, written, party.getKey());
    }
  }

  @Test
  void everyExampleCardHasARightCheckDigit() {
    values.stream()
        .flatMap(value -> List.of(cell(value, "example").split(" / ", -1)).stream())
        .filter(example -> example.startsWith("6299"))
        .forEach(card -> assertTrue(passesLuhn(card), card));
  }

  private static boolean passesLuhn(String card) {
    int sum = 0;
    for (int i = card.length() - 1, place = 0; i >= 0; i--, place++) {
      int digit = Character.digit(card.charAt(i), 10);
      sum += place % 2 == 0 ? digit : Character.digit("0246813579".charAt(digit), 10);
    }
    return sum % 10 == 0;
  }
}
