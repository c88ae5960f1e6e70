package bank.depository.shared.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.lending.AtOnce;
import bank.depository.platform.AdmittedPlatforms;
import bank.depository.platform.Environment;
import bank.depository.platform.SignedCalls;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal of what was sent names the field that it is about. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ProblemFieldsTest {

  private static final String REGISTRATION =
      """
      {"project_no": "P1", "borrower_no": "B1", "amount_fen": 10000, "annual_rate_bp": 1200,
       "term_months": 3, "repayment_method": "BULLET", "purpose": "buys a machine",
       "documents": [{"name": "one", "sha256": "%s"}, {"name": "two", "sha256": "%s"}],
       "minimum_bid_fen": 100, "raising_ends_on": "2026-03-09", "platform_fee_fen": 0}
      """
          .formatted("ab".repeat(32), "cd".repeat(32));

  @TestHTTPResource("/")
  URI service;

  @Inject AdmittedPlatforms platforms;

  private SignedCalls calls;

  @BeforeEach
  void aPlatform() {
    calls = new SignedCalls(service, AtOnce.asRequest(() -> platforms.live(Environment.SANDBOX)));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"amount_fen\": 10000', '\"amount_fen\": 0', FIELD_INVALID, /amount_fen",
    "cdcd, CDCD, FIELD_INVALID, /documents/1/sha256",
    "'\"P1\"', '\"P 1\"', FIELD_INVALID, /project_no",
    "'\"P1\"', '\"P1\", \"colour\": 1', BODY_MALFORMED, /colour",
    "'\"amount_fen\": 10000', '\"amount_fen\": 1.5', BODY_MALFORMED, /amount_fen",
    "'\"amount_fen\": 10000', '\"amount_fen\": \"10000\"', BODY_MALFORMED, /amount_fen",
    "BULLET, BULLETS, BODY_MALFORMED, /repayment_method",
    "2026-03-09, 9.3.2026, BODY_MALFORMED, /raising_ends_on"
  })
  void aFieldIsPointedAt(String from, String to, String code, String pointer) {
    JsonNode problem =
        calls.post("/v1/projects", "20260105-FIELDS", REGISTRATION.replace(from, to)).body();

    assertEquals(code, problem.path("code").asText(), problem.toString());
    assertEquals(pointer, problem.path("fields").path(0).path("pointer").asText());
  }

  @Test
  void aParameterIsNamed() {
    JsonNode problem = calls.get("/v1/sub-accounts?limit=201").body();

    assertEquals("FIELD_INVALID", problem.path("code").asText());
    String detail = problem.path("fields").path(0).path("detail").asText();
    assertTrue(detail.startsWith("limit "), problem.toString());
  }
}
