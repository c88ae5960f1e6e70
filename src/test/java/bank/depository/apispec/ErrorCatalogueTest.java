package bank.depository.apispec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.shared.ErrorCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The one catalogue of codes, in code, contract and document. */
@SuppressWarnings("NullAway.Init")
class ErrorCatalogueTest {

  private static CodeUses uses;

  private final Contract contract = Contract.read();

  @BeforeAll
  static void readClasses() {
    uses = new CodeUses();
  }

  @Test
  void everyCodeIsUsed() {
    assertEquals(Set.of(), uses.unused());
  }

  @Test
  void everyCodeHasItsOwnCause() {
    Map<String, Long> titles =
        Arrays.stream(ErrorCode.values())
            .collect(Collectors.groupingBy(ErrorCode::title, Collectors.counting()));

    assertEquals(
        List.of(), titles.entrySet().stream().filter(title -> title.getValue() > 1).toList());
  }

  @Test
  void theContractListsWhatItsOperationsTell() {
    assertEquals(
        contract.codes(), new TreeSet<>(Contract.words(contract.schema("ErrorCode").path("enum"))));
  }

  @Test
  void noOperationListsACodeThatItCannotTell() {
    Map<String, Set<String>> reached = uses.byOperation();
    List<String> fantasies = new ArrayList<>();
    for (Contract.Operation operation : contract.operations()) {
      for (String code : operation.codes()) {
        if (!reached.getOrDefault(operation.id(), Set.of()).contains(code) && !isMapped(code)) {
          fantasies.add(operation.id() + " " + code);
        }
      }
    }

    assertEquals(List.of(), fantasies);
  }

  @Test
  void aStatusIsAnsweredExactlyWhereACodeHasIt() {
    for (Contract.Operation operation : contract.operations()) {
      Set<String> byCode =
          Stream.concat(operation.codes().stream(), contract.commonCodes(operation).stream())
              .map(code -> Integer.toString(ErrorCode.valueOf(code).status()))
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> answered = new TreeSet<>();
      operation.body().path("responses").fieldNames().forEachRemaining(answered::add);
      answered.removeIf(status -> status.startsWith("2"));

      assertEquals(byCode, answered, operation.toString());
    }
  }

  @Test
  void examplesOfProblemsAreOfTheCatalogue() {
    for (JsonNode response : contract.root().path("components").path("responses")) {
      JsonNode example = response.at("/content/application~1problem+json/example");
      if (example.isMissingNode()) {
        continue;
      }
      ErrorCode code = ErrorCode.valueOf(example.path("code").asText());
      assertEquals(code.title(), example.path("title").asText());
      assertEquals(code.status(), example.path("status").asInt());
      assertEquals(code.kind().name(), example.path("kind").asText());
      assertEquals(code.retry().name(), example.path("retry").asText());
    }
  }

  @Test
  @Requirement(
      value = "API-04",
      says = "every failure says whether it is rejected, retryable or unknown")
  void theDocumentIsRenderedFromTheCatalogueAndSaysWhatToDo() throws IOException {
    ErrorDocument document = ErrorDocument.read(contract);

    Rendered.hold(ErrorDocument.FILE, document.rendered());
    assertEquals(Set.of(), document.withoutAdvice());
  }

  @Test
  void theUsesWereRead() {
    assertTrue(told("placeBid").contains("BID_BELOW_MINIMUM"));
    assertTrue(told("createWithdrawal").contains("BALANCE_INSUFFICIENT"));
  }

  private static Set<String> told(String operation) {
    return uses.byOperation().getOrDefault(operation, Set.of());
  }

  /** Whether a mapper answers it, for whatever operation: no use of it can be followed there. */
  private static boolean isMapped(String code) {
    ErrorCode known = ErrorCode.valueOf(code);
    return known == ErrorCode.FIELD_INVALID || known.kind() == ErrorCode.Kind.DEFECT;
  }
}
