package bank.depository.apispec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison finds what differs, whichever side it is on. */
class ComparisonTest {

  private static final String WRITTEN =
      """
      paths:
        /v1/bids:
          post:
            operationId: placeBid
            parameters:
              - {name: Idempotency-Key, in: header, required: true, schema: {type: string}}
            requestBody:
              required: true
              content:
                application/json:
                  schema:
                    type: object
                    required: [amount_fen]
                    properties:
                      amount_fen: {type: integer, format: int64, minimum: 1, maximum: 100}
                      no: {type: string, pattern: '^[a-z]{1,8}$', maxLength: 8}
                      roles: {type: array, maxItems: 3, items: {type: string, enum: [A, B]}}
            responses:
              '202':
                content:
                  application/json:
                    schema:
                      type: object
                      required: [state]
                      properties:
                        state: {type: string, enum: [X], maxLength: 9}
                        code: {type: string, enum: [ONE]}
      """;

  /** The same as code says it: no anchors, no lengths, nothing narrow in its answers. */
  private static final String RUNNING =
      WRITTEN
          .replace("'^[a-z]{1,8}$', maxLength: 8", "'[a-z]{1,8}'")
          .replace("enum: [X], maxLength: 9", "enum: [X]")
          .replace("[ONE]", "[ONE, TWO]");

  @Test
  void whatSaysTheSameHasNoDifference() {
    assertEquals(List.of(), differences(WRITTEN, RUNNING));
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/bids, /v1/offers",
    "post:, put:",
    "placeBid, setBid",
    "Idempotency-Key, Request-Key",
    "in: header, in: query",
    "'header, required: true', 'header, required: false'",
    "'required: [amount_fen]', 'required: []'",
    "amount_fen:, amount:",
    "'type: integer, format: int64', 'type: integer, format: int32'",
    "type: integer, type: number",
    "minimum: 1, minimum: 0",
    "maximum: 100, maximum: 101",
    "'1,8}', '1,9}'",
    "maxItems: 3, maxItems: 4",
    "'[A, B]', '[A]'",
    "'202', '201'",
    "application/json:, text/csv:",
    "'required: [state]', 'required: []'",
    "'[X]', '[X, Y]'"
  })
  void whatDiffersIsFoundOnEitherSide(String from, String to) {
    assertTrue(WRITTEN.contains(from) && RUNNING.contains(from), from);

    assertFound(differences(WRITTEN.replace(from, to), RUNNING), from);
    assertFound(differences(WRITTEN, RUNNING.replace(from, to)), from);
  }

  @Test
  void aCodeThatTheCatalogueDoesNotHaveIsFound() {
    assertEquals(1, differences(WRITTEN.replace("[ONE]", "[THREE]"), RUNNING).size());
  }

  @Test
  void aLengthThatDoesNotFollowFromThePatternIsFound() {
    assertEquals(
        List.of("POST /v1/bids request/no maxLength: contract says 7, code says nothing"),
        differences(WRITTEN.replace("maxLength: 8", "maxLength: 7"), RUNNING));
  }

  private static void assertFound(List<String> differences, String planted) {
    assertTrue(!differences.isEmpty(), planted);
  }

  private static List<String> differences(String written, String running) {
    return Comparison.differences(Contract.of(written), Contract.of(running));
  }
}
