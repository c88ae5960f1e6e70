package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.chromium.Visitor;
import bank.depository.platform.AdmittedPlatforms.Admitted;
import bank.depository.platform.SignedCalls;
import bank.depository.shared.ShanghaiTime;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A platform over its signed API, whose customers are led to the links that it is given. */
final class WalkingPlatform {

  private static final String RETURN_URL = Visitor.PLATFORM + "back";

  private final URI service;
  private final SignedCalls calls;
  private final PageScenario scenario;

  WalkingPlatform(URI service, Admitted admitted, PageScenario scenario) {
    this.service = service;
    this.calls = new SignedCalls(service, admitted);
    this.scenario = scenario;
  }

  /** A customer who opened elsewhere, with the password {@link PageScenario#SECRET}. */
  TestPerson customer(String customerNo, String role) {
    TestPerson person = TestPerson.anyone();
    PageScenario.choose(
        scenario.agreed(new Browser(service), opening(customerNo, role), person),
        PageScenario.SECRET,
        PageScenario.SECRET);
    return person;
  }

  /** Money that the customer paid in elsewhere. */
  void paidIn(String customerNo, long fen) {
    Browser browser = new Browser(service).open(deposit(customerNo, fen).link());
    browser.submit("/confirm", Map.of("secret", browser.encrypted(PageScenario.SECRET)));
  }

  /** An instruction that waits for its customer at that link. */
  record Asked(String requestNo, String link) {}

  PageScenario.Asked opening(String customerNo, String role) {
    Asked asked =
        asks(
            "/v1/sub-accounts",
            "\"customer_no\":\"%s\",\"roles\":[\"%s\"]".formatted(customerNo, role));
    return new PageScenario.Asked(
        new bank.depository.shared.RequestNo(asked.requestNo()), customerNo, asked.link());
  }

  Asked deposit(String customerNo, long fen) {
    return asks("/v1/deposits", payment(customerNo, fen));
  }

  Asked withdrawal(String customerNo, long fen) {
    return asks("/v1/withdrawals", payment(customerNo, fen));
  }

  private static String payment(String customerNo, long fen) {
    return "\"customer_no\":\"%s\",\"amount_fen\":%d".formatted(customerNo, fen);
  }

  Asked mobileChange(String customerNo) {
    return asks("/v1/mobile-changes", "\"customer_no\":\"%s\"".formatted(customerNo));
  }

  Asked nameChange(String customerNo) {
    return asks("/v1/name-changes", "\"customer_no\":\"%s\"".formatted(customerNo));
  }

  /** A mandate for automatic bids until the end of the year after this. */
  Asked mandate(String customerNo) {
    return asks(
        "/v1/mandates",
        """
        "customer_no":"%s","mandates":[{"kind":"AUTOMATIC_BID","ends_on":"%d-12-31",
        "per_operation_fen":1000000,"total_fen":20000000}]
        """
            .strip()
            .formatted(customerNo, ShanghaiTime.dayOf(Instant.now()).getYear() + 1));
  }

  /** The end, by the customer, of the mandate that the customer granted last. */
  Asked mandateRevocation(String customerNo) {
    JsonNode mandates = calls.get("/v1/sub-accounts/" + customerNo + "/mandates").body();
    return asks(
        "/v1/mandate-revocations",
        "\"mandate_id\":\"%s\""
            .formatted(mandates.path("mandates").path(0).path("mandate_id").asText()));
  }

  Asked passwordChange(String customerNo) {
    return asks("/v1/trade-password-changes", "\"customer_no\":\"%s\"".formatted(customerNo));
  }

  /** A loan of that borrower that takes bids: 8.4 % over three months. */
  String raising(String borrowerNo, long fen, String purpose) {
    String project = "P" + UUID.randomUUID().toString().substring(0, 8);
    instructs(
        "/v1/projects",
        """
        "project_no":"%s","borrower_no":"%s","amount_fen":%d,"annual_rate_bp":840,"term_months":3,
        "repayment_method":"EQUAL_INSTALMENTS","purpose":"%s","minimum_bid_fen":100,
        "documents":[{"name":"loan contract","sha256":"%s"}],"platform_fee_fen":0,
        "raising_ends_on":"%s"
        """
            .formatted(
                project,
                borrowerNo,
                fen,
                purpose,
                "ab".repeat(32),
                ShanghaiTime.dayOf(Instant.now()).plusDays(7)));
    instructs("/v1/project-raisings", "\"project_no\":\"%s\"".formatted(project));
    return project;
  }

  Asked bid(String project, String lenderNo, long fen) {
    return asks(
        "/v1/bids",
        "\"project_no\":\"%s\",\"lender_no\":\"%s\",\"amount_fen\":%d"
            .formatted(project, lenderNo, fen));
  }

  void disburse(String project, long fen) {
    instructs(
        "/v1/disbursements",
        "\"project_no\":\"%s\",\"amount_fen\":%d,\"platform_fee_fen\":0".formatted(project, fen));
  }

  /** The first instalment as the schedule has it. */
  Asked repayment(String project, String borrowerNo) {
    JsonNode due = calls.get("/v1/projects/" + project).body().path("schedule").path(0);
    return asks(
        "/v1/repayments",
        "\"project_no\":\"%s\",\"instalment_no\":1,\"borrower_no\":\"%s\",\"principal_fen\":%d,\"interest_fen\":%d"
            .formatted(
                project,
                borrowerNo,
                due.path("principal_fen").asLong(),
                due.path("interest_fen").asLong()));
  }

  /** How the order stands. */
  String state(String requestNo) {
    return calls.get("/v1/orders/" + requestNo).body().path("state").asText();
  }

  /** The events that the platform's server was told or can read. */
  JsonNode events() {
    return calls.get("/v1/events?limit=200").body();
  }

  private Asked asks(String path, String fields) {
    JsonNode answer = instructs(path, fields + ",\"return_url\":\"" + RETURN_URL + "\"");
    return new Asked(answer.path("request_no").asText(), answer.path("page").path("url").asText());
  }

  private JsonNode instructs(String path, String fields) {
    SignedCalls.Answer answer =
        calls.post(path, "w-" + UUID.randomUUID(), "{" + fields.strip() + "}");
    assertTrue(answer.status() < 300, path + " " + answer.body());
    return answer.body();
  }
}
