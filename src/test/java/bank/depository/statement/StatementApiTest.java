package bank.depository.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.account.AccountsForTests;
import bank.depository.account.CustomerRole;
import bank.depository.books.ArrivedMoney;
import bank.depository.document.PdfTools;
import bank.depository.hostedpage.Language;
import bank.depository.ledger.AccountId;
import bank.depository.ledger.BusinessDays;
import bank.depository.lending.AtOnce;
import bank.depository.platform.AdmittedPlatforms;
import bank.depository.platform.Environment;
import bank.depository.platform.SignedCalls;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements over signed HTTP. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class StatementApiTest {

  @TestHTTPResource("/")
  URI service;

  @Inject AdmittedPlatforms platforms;
  @Inject AccountsForTests accounts;
  @Inject MakeStatement statements;
  @Inject ArrivedMoney money;
  @Inject BusinessDays days;
  @Inject PlatformScope scope;

  private AdmittedPlatforms.Admitted platform;
  private AccountId account;
  private LocalDate today;

  @BeforeEach
  void aCustomer() {
    platform = AtOnce.asRequest(() -> platforms.live(Environment.SANDBOX));
    account = inScope(() -> accounts.open(platform.id(), "c-1", Set.of(CustomerRole.LENDER)));
    today = inScope(() -> days.current(platform.id()));
  }

  @Test
  @Requirement(value = "ACC-08", says = "statements come as CSV and PDF")
  void thePlatformFetchesStatementsOfItsOwnCustomersAlone() {
    deposit(2);
    SignedCalls calls = new SignedCalls(service, platform);

    SignedCalls.FileAnswer csv = calls.file(path("csv", today, today));
    assertEquals(200, csv.status());
    assertEquals(3, new String(csv.body(), StandardCharsets.UTF_8).split("\r\n", -1).length - 1);
    SignedCalls.FileAnswer pdf = calls.file(path("pdf", today, today));
    assertEquals("application/pdf", pdf.headers().firstValue("content-type").orElseThrow());
    assertTrue(PdfTools.text(pdf.body()).contains("王*明"));
    assertTrue(PdfTools.seal(pdf.body()).contains("Signature is Valid"));
    var other = AtOnce.asRequest(() -> platforms.live(Environment.SANDBOX));
    assertEquals(404, new SignedCalls(service, other).file(path("csv", today, today)).status());
  }

  @Test
  void aPeriodThatIsNoneIsRefused() {
    SignedCalls calls = new SignedCalls(service, platform);

    assertEquals(400, calls.file(path("csv", today, today.minusDays(1))).status());
    assertEquals(400, calls.file(path("csv", today, today.plusDays(366))).status());
    assertEquals(400, calls.file("/v1/sub-accounts/c-1/statements/csv").status());
  }

  @Test
  void aPdfHasAtMostTwoThousandMovementsAndACsvMore() {
    deposit(MakeStatement.MOST_PDF_LINES + 1);
    MakeStatement.Command command =
        new MakeStatement.Command(
            platform.id(), "c-1", new StatementPeriod(today, today), Language.EN);

    assertEquals(
        ErrorCode.STATEMENT_TOO_LONG,
        assertThrows(Refusal.class, () -> statements.pdf(command)).code());
    String csv = new String(statements.csv(command), StandardCharsets.UTF_8);
    assertEquals(MakeStatement.MOST_PDF_LINES + 2, csv.split("\r\n", -1).length - 1);
  }

  @Test
  void aPlatformClosesAnEmptyAccountAndNeverUnderANumberOfTheBank() {
    SignedCalls calls = new SignedCalls(service, platform);
    String body = "{\"customer_no\":\"c-1\",\"return_url\":\"https://platform.example/back\"}";

    SignedCalls.Answer taken =
        calls.post("/v1/sub-account-closings", "BANK-" + java.util.UUID.randomUUID(), body);
    assertEquals("REQUEST_NO_RESERVED", taken.body().path("code").asText());
    assertEquals(
        202, calls.post("/v1/sub-account-closings", "close-" + OrderId.next(), body).status());
    deposit(1);
    SignedCalls.Answer refused =
        calls.post("/v1/sub-account-closings", "close-" + OrderId.next(), body);
    assertEquals("ACCOUNT_IN_USE", refused.body().path("code").asText());
    assertEquals("BALANCE 100 fen", refused.body().path("detail").asText());
  }

  private String path(String kind, LocalDate from, LocalDate to) {
    return "/v1/sub-accounts/c-1/statements/" + kind + "?from=" + from + "&to=" + to;
  }

  private void deposit(int count) {
    inScope(
        () -> {
          for (int i = 0; i < count; i++) {
            money.arrives(platform.id(), List.of(account), 100);
          }
          return account;
        });
  }

  private <T> T inScope(Supplier<T> work) {
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
