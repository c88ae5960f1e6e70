package bank.depository.account.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.account.AccountsForTests;
import bank.depository.account.CustomerRole;
import bank.depository.books.ArrivedMoney;
import bank.depository.ledger.AccountId;
import bank.depository.lending.AtOnce;
import bank.depository.platform.AdmittedPlatforms;
import bank.depository.platform.AdmittedPlatforms.Admitted;
import bank.depository.platform.Environment;
import bank.depository.platform.SignedCalls;
import bank.depository.shared.PlatformScope;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sub-accounts over signed HTTP. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class SubAccountApiTest {

  @TestHTTPResource("/")
  URI service;

  @Inject AdmittedPlatforms platforms;
  @Inject AccountsForTests accounts;
  @Inject ArrivedMoney money;
  @Inject PlatformScope scope;

  private SignedCalls calls;
  private Admitted platform;

  @BeforeEach
  void aPlatformWithThreeCustomers() {
    platform = AtOnce.asRequest(() -> platforms.live(Environment.SANDBOX));
    calls = new SignedCalls(service, platform);
    for (String customer : List.of("c-1", "c-2", "c-3")) {
      AccountId account =
          inScope(() -> accounts.open(platform.id(), customer, Set.of(CustomerRole.LENDER)));
      deposit(account, 100);
      deposit(account, 200);
      deposit(account, 300);
    }
  }

  @Test
  @Requirement(value = "API-01", says = "accounts can be queried")
  @Requirement(value = "ACC-08", says = "the platform can query balances")
  void aSubAccountIsShownWithItsCardAndBalanceAndPeopleMasked() {
    JsonNode seen = calls.get("/v1/sub-accounts/c-2").body();

    assertEquals("c-2", seen.path("customer_no").asText());
    assertEquals("OPEN", seen.path("state").asText());
    assertEquals("LENDER", seen.path("roles").path(0).asText());
    assertEquals("王*明", seen.path("name_mask").asText());
    assertFalse(seen.toString().contains("13800138000"), seen.toString());
    assertFalse(seen.toString().contains("11010519491231002X"), seen.toString());
    assertFalse(seen.toString().contains("4111111111111111"), seen.toString());
    assertEquals("测试银行", seen.path("card").path("issuer_name").asText());
    assertEquals(600, seen.path("balance").path("available_fen").asLong());
    assertTrue(seen.path("sub_account_no").asText().matches("68[0-9]{16}"));
  }

  @Test
  @Requirement(value = "ACC-08", says = "the platform can query the list of movements")
  void movementsComeOldestFirstAndTheCursorCarriesFilterAndPageSize() {
    String path = "/v1/sub-accounts/c-1/movements";
    JsonNode first = calls.get(path + "?from=2026-01-01&limit=2").body();

    assertEquals(List.of("100", "200"), first.findValuesAsText("amount_fen"));
    assertEquals(List.of("100", "300"), first.findValuesAsText("balance_after_fen"));
    JsonNode second = calls.get(path + "?cursor=" + first.path("next").asText()).body();
    assertEquals(List.of("300"), second.findValuesAsText("amount_fen"));
    assertTrue(second.path("next").isMissingNode(), second.toString());
    JsonNode none = calls.get(path + "?from=2001-01-01&to=2001-12-31").body();
    assertEquals(0, none.path("movements").size());
    JsonNode movement = first.path("movements").path(0);
    assertEquals("IN", movement.path("effect").asText());
    assertEquals("DEPOSITS_IN_TRANSIT", movement.path("counterpart").path("account").asText());
  }

  @Test
  @Requirement(
      value = "CRD-04",
      says = "issuer, limits per channel and maintenance windows are published over the API")
  @Requirement(value = "ACC-08", says = "the platform can query limits")
  void banksAreListedWithLimitsAndMaintenance() {
    JsonNode banks = calls.get("/v1/card-issuers").body().path("card_issuers");

    JsonNode bank = byCode(banks, "0105");
    assertEquals("中国建设银行", bank.path("name_zh").asText());
    assertFalse(bank.path("withdrawal_only").asBoolean());
    assertTrue(bank.path("limits").path(0).path("per_payment_fen").asLong() > 0);
    assertEquals("03:00", bank.path("maintenance").path(0).path("from").asText());
    assertTrue(byCode(banks, "9901").path("withdrawal_only").asBoolean());
  }

  private static JsonNode byCode(JsonNode banks, String code) {
    for (JsonNode bank : banks) {
      if (bank.path("issuer_code").asText().equals(code)) {
        return bank;
      }
    }
    throw new AssertionError("no bank " + code + " in " + banks);
  }

  @Test
  void theListGoesOnWhereItEnded() {
    JsonNode first = calls.get("/v1/sub-accounts?limit=2").body();

    assertEquals(List.of("c-1", "c-2"), first.findValuesAsText("customer_no"));
    JsonNode second = calls.get("/v1/sub-accounts?cursor=" + first.path("next").asText()).body();
    assertEquals(List.of("c-3"), second.findValuesAsText("customer_no"));
  }

  @Test
  void aPageHasAtMostTwoHundred() {
    assertEquals(200, calls.get("/v1/sub-accounts?limit=200").status());
    assertRefused(400, "FIELD_INVALID", "/v1/sub-accounts?limit=201");
    assertRefused(400, "FIELD_INVALID", "/v1/sub-accounts?limit=0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?from=yesterday",
        "?from=2026-02-01&to=2026-01-31",
        "?limit=many",
        "?cursor=nonsense",
        "?cursor=MnxhLi5ifDE",
        "?cursor=Mnx8eA",
        "?cursor=Mnx8MQ&limit=2"
      })
  void aMalformedQuestionIsRefused(String query) {
    assertRefused(400, "FIELD_INVALID", "/v1/sub-accounts/c-1/movements" + query);
  }

  @Test
  void anotherPlatformsCustomerIsNotThere() {
    Admitted other = AtOnce.asRequest(() -> platforms.live(Environment.SANDBOX));
    SignedCalls theirs = new SignedCalls(service, other);

    for (String path : List.of("/v1/sub-accounts/c-1", "/v1/sub-accounts/c-1/movements")) {
      SignedCalls.Answer answer = theirs.get(path);
      assertEquals(404, answer.status());
      assertEquals("NOT_FOUND", answer.body().path("code").asText());
    }
    assertEquals(0, theirs.get("/v1/sub-accounts").body().path("sub_accounts").size());
  }

  private void assertRefused(int status, String code, String path) {
    SignedCalls.Answer answer = calls.get(path);
    assertEquals(status, answer.status(), answer.body().toString());
    assertEquals(code, answer.body().path("code").asText());
  }

  private void deposit(AccountId account, long fen) {
    inScope(
        () -> {
          money.arrives(platform.id(), List.of(account), fen);
          return account;
        });
  }

  private <T> T inScope(java.util.function.Supplier<T> work) {
    return AtOnce.asRequest(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      scope.enter(platform.id());
                      return work.get();
                    }));
  }
}
