package bank.depository.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.lending.AtOnce;
import bank.depository.lending.LoanWorld;
import bank.depository.mandate.GrantedMandates;
import bank.depository.mandate.MandateKind;
import bank.depository.platform.ApiCall;
import bank.depository.platform.ApiKey;
import bank.depository.platform.BankSignature;
import bank.depository.platform.RegisteredApiKeys;
import bank.depository.platform.SentCall;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A sandbox platform in business that calls over HTTP, with a lender who has money and has granted
 * a mandate, and a project that takes bids under it.
 */
@Dependent
@SuppressWarnings("NullAway.Init")
class ApiWorld {

  static final long BALANCE_FEN = 100_000;
  static final long PROJECT_FEN = 60_000;

  private static final String PRODUCT = "steady";

  /** How much there is of everything that an instruction can leave behind. */
  private static final String ALL =
      """
      select (select count(*) from depository.request where platform_id = :platform) as requests,
        (select count(*) from depository.orders where platform_id = :platform) as orders,
        (select count(*) from depository.page_session where platform_id = :platform) as pages,
      """;

  private static final String MONEY =
      """
        (select count(*) from depository.bid where platform_id = :platform) as bids,
        (select count(*) from depository.project where platform_id = :platform) as projects,
        (select count(*) from depository.event where platform_id = :platform) as events,
        (select count(*) from ledger.transfer where platform_id = :platform) as transfers,
        (select count(*) from ledger.hold_entry where platform_id = :platform) as holds,
        (select sum(balance * 3 + held * 5 + seq * 7) from ledger.account
          where platform_id = :platform and kind = 'SUB_ACCOUNT') as accounts,
        (select sum(used_fen) from depository.mandate where platform_id = :platform) as used
      """;

  @Inject LoanWorld loans;
  @Inject GrantedMandates mandates;
  @Inject RegisteredApiKeys keys;

  @ConfigProperty(name = "depository.public-url")
  String publicUrl;

  private String service;
  private ApiKey key;
  private String lender;
  private String project;

  /** Begins at the service that listens there, the first time that it is told. */
  void beginAt(String address) {
    if (service == null) {
      begin(address);
    }
  }

  private void begin(String address) {
    service = address.replaceAll("/$", "");
    key = AtOnce.asRequest(() -> keys.of(loans.platform(), ApiKey.Kind.ED25519));
    lender = loans.lender(BALANCE_FEN);
    project = loans.raisingProduct(PRODUCT, PROJECT_FEN);
    mandates.grant(
        loans,
        lender,
        mandates.terms(loans, MandateKind.AUTOMATIC_BID, 1_000_000, 10_000_000, null));
  }

  LoanWorld loans() {
    return loans;
  }

  ApiKey key() {
    return key;
  }

  RegisteredApiKeys keys() {
    return keys;
  }

  String lender() {
    return lender;
  }

  String project() {
    return project;
  }

  /** A request number that was not used before. */
  String number() {
    return loans.number("api-request");
  }

  /** An instruction that would hold money. */
  ApiCall bid(long fen) {
    return ApiCall.post("/v1/automatic-bids", number(), bidBody(fen));
  }

  String bidBody(long fen) {
    return bidBody(Long.toString(fen));
  }

  /** With the amount as it stands. */
  String bidBody(String amount) {
    return "{\"project_no\":\"%s\",\"lender_no\":\"%s\",\"amount_fen\":%s}"
        .formatted(project, lender, amount);
  }

  SentCall signed(ApiCall call) {
    return call.signed(key, publicUrl);
  }

  SentCall.Answer send(SentCall call) {
    return call.to(service);
  }

  /** Signs and sends. */
  SentCall.Answer send(ApiCall call) {
    return send(signed(call));
  }

  SentCall signed(ApiCall call, ApiKey otherKey) {
    return call.signed(otherKey, publicUrl);
  }

  /** A further key, valid from and until so long from now. */
  ApiKey keyFor(Duration from, Duration until) {
    Instant now = Instant.now();
    return AtOnce.asRequest(
        () -> keys.of(platform(), ApiKey.Kind.ED25519, now.plus(from), now.plus(until)));
  }

  PlatformId platform() {
    return loans.platform();
  }

  BankSignature bankSignature() {
    return new BankSignature(service, publicUrl);
  }

  /** What an instruction can leave behind anywhere. */
  String everything() {
    return loans.rows(ALL + MONEY).get(0);
  }

  /** The same without the memory of what was refused. */
  String money() {
    return loans.rows("select " + MONEY).get(0);
  }

  /** Fails unless the answer refuses so, as a problem that the bank has signed. */
  void assertRefused(String refusal, SentCall call) {
    SentCall.Answer answer = send(call);
    assertProblem(refusal, answer);
    bankSignature().assertOn(answer, call);
  }

  /** Fails unless the answer is a problem with that status and code. */
  static void assertProblem(String refusal, SentCall.Answer answer) {
    assertEquals(refusal, answer.refusal(), answer.toString());
    assertEquals("application/problem+json", answer.header("content-type"), answer.toString());
    String code = answer.text("code");
    assertEquals("/problems/" + code, answer.text("type"));
    assertEquals(answer.status(), answer.json().path("status").asInt());
  }
}
