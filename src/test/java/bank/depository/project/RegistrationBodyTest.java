package bank.depository.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RegistrationBodyTest {

  private static final String BODY =
      """
      {"project_no": "P1", "borrower_no": "B1", "amount_fen": 10000, "annual_rate_bp": 1200,
       "term_months": 3, "repayment_method": "BULLET", "purpose": "buys a machine",
       "documents": [{"name": "contract", "sha256": "%s"}],
       "minimum_bid_fen": 100, "raising_ends_on": "2026-03-09", "platform_fee_fen": 0}
      """
          .formatted("ab".repeat(32));

  @Inject ObjectMapper mapper;
  @Inject Validator validator;

  @Test
  void aProjectNeedsNoGuarantor() throws JsonProcessingException {
    ProjectRegistration registration = mapper.readValue(BODY, ProjectRegistration.class);

    assertNull(registration.guarantorNo());
    assertEquals(0, validator.validate(registration).size());
  }

  @Test
  void aMissingAmountIsNotZero() {
    assertThrows(
        JsonMappingException.class,
        () ->
            mapper.readValue(
                BODY.replace("\"amount_fen\": 10000,", ""), ProjectRegistration.class));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"amount_fen\": 10000', '\"amount_fen\": 0'",
    "'\"amount_fen\": 10000', '\"amount_fen\": 100000000001'",
    "'\"annual_rate_bp\": 1200', '\"annual_rate_bp\": 3601'",
    "'\"term_months\": 3', '\"term_months\": 121'",
    "'\"platform_fee_fen\": 0', '\"platform_fee_fen\": -1'",
    "'\"project_no\": \"P1\"', '\"project_no\": \"P 1\"'",
    "'buys a machine', ''",
    "'abab', 'ABAB'"
  })
  void aValueOutsideItsBoundsIsInvalid(String from, String to) throws JsonProcessingException {
    ProjectRegistration registration =
        mapper.readValue(BODY.replace(from, to), ProjectRegistration.class);

    assertEquals(1, validator.validate(registration).size());
  }
}
