package bank.depository.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.lending.AtOnce;
import bank.depository.platform.AdmittedPlatforms;
import bank.depository.platform.ApiCall;
import bank.depository.platform.ApiKey;
import bank.depository.platform.Environment;
import bank.depository.platform.PlatformState;
import bank.depository.platform.SentCall;
import bank.depository.reconciliation.BuildCheckFiles;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Well-formed instructions that the business refuses, over the API: nothing moves. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class RefusedInstructionTest {

  @TestHTTPResource("/")
  String service;

  @Inject ApiWorld world;
  @Inject ApiWorld theirs;
  @Inject AdmittedPlatforms platforms;
  @Inject BuildCheckFiles checkFiles;

  private Map<String, String> words;

  @BeforeEach
  void twoPlatformsWithLendersAndProjects() {
    if (words == null) {
      world.beginAt(service);
      theirs.beginAt(service);
      words = words();
    }
  }

  @AfterAll
  void theBooksAreSound() {
    world.loans().assertSound();
    theirs.loans().assertSound();
  }

  /** What stands in the tables below for numbers of ours and of the other platform. */
  private Map<String, String> words() {
    String theirBid = theirs.number();
    String theirPage = theirs.number();
    assertEquals(
        201,
        theirs.send(ApiCall.post("/v1/automatic-bids", theirBid, theirs.bidBody(500))).status());
    SentCall.Answer page =
        theirs.send(
            ApiCall.post(
                "/v1/deposits",
                theirPage,
                """
                {"customer_no":"%s","amount_fen":100,"return_url":"https://platform.example/back"}
                """
                    .formatted(theirs.lender())));
    assertEquals(202, page.status(), page.toString());
    return Map.of(
        "$project", world.project(),
        "$lender", world.lender(),
        "$plain", world.loans().raising(10_000),
        "$poor", world.loans().lender(0),
        "$borrower", world.loans().project(world.project()).borrowerNo(),
        "$theirProject", theirs.project(),
        "$theirLender", theirs.lender(),
        "$theirBid", theirBid,
        "$theirPage", theirPage,
        "$theirMandate", theirMandate());
  }

  private String theirMandate() {
    SentCall.Answer mandates =
        theirs.send(ApiCall.get("/v1/sub-accounts/" + theirs.lender() + "/mandates"));
    assertEquals(1, mandates.json().path("mandates").size(), mandates.toString());
    return mandates.json().path("mandates").path(0).path("mandate_id").asText();
  }

  @ParameterizedTest
  @CsvSource({
    "automatic-bids, project_no=$project lender_no=$lender amount_fen=99, 422 BID_BELOW_MINIMUM",
    "automatic-bids, project_no=$project lender_no=$lender amount_fen=60001, 422 BID_ABOVE_REMAINING",
    "automatic-bids, project_no=$project lender_no=$lender amount_fen=100001, 422 BALANCE_INSUFFICIENT",
    "automatic-bids, project_no=$project lender_no=$lender amount_fen=1000001, 422 MANDATE_ABOVE_OPERATION",
    "automatic-bids, project_no=$project lender_no=$lender amount_fen=100000000000, 422 MANDATE_ABOVE_OPERATION",
    "automatic-bids, project_no=$project lender_no=$poor amount_fen=1000, 422 MANDATE_MISSING",
    "automatic-bids, project_no=$plain lender_no=$lender amount_fen=1000, 422 PROJECT_NOT_AUTOMATIC_BID",
    "automatic-bids, project_no=no-such-project lender_no=$lender amount_fen=1000, 422 PROJECT_UNKNOWN",
    "automatic-bids, project_no=$project lender_no=nobody amount_fen=1000, 422 MANDATE_MISSING",
    "bids, project_no=no-such-project lender_no=$lender amount_fen=1000 $back, 422 PROJECT_UNKNOWN",
    "bids, project_no=$project lender_no=nobody amount_fen=1000 $back, 422 CUSTOMER_UNKNOWN",
    "withdrawals, customer_no=$lender amount_fen=100001 $back, 422 BALANCE_INSUFFICIENT",
    "withdrawals, customer_no=$lender amount_fen=5000000000 $back, 422 BALANCE_INSUFFICIENT",
    "withdrawals, customer_no=$lender amount_fen=0 $back, 400 FIELD_INVALID",
    "withdrawals, customer_no=$lender amount_fen=-1 $back, 400 FIELD_INVALID",
    "withdrawals, customer_no=$lender amount_fen=5000000001 $back, 400 FIELD_INVALID",
    "withdrawals, customer_no=$lender amount_fen=0.5 $back, 400 BODY_MALFORMED",
    "deposits, customer_no=$lender amount_fen=0 $back, 400 FIELD_INVALID",
    "deposits, customer_no=$lender amount_fen=9223372036854775807 $back, 400 FIELD_INVALID",
    "deposits, customer_no=$lender amount_fen=9223372036854775808 $back, 400 BODY_MALFORMED",
    "deposits, customer_no=$lender amount_fen=1 return_url=https://elsewhere.example/, 422 RETURN_URL_REFUSED",
    "disbursements, project_no=$project amount_fen=60000 platform_fee_fen=0, 409 PROJECT_STATE_FORBIDS",
    "project-raisings, project_no=$project, 409 PROJECT_STATE_FORBIDS",
    "automatic-repayments, project_no=$project instalment_no=1 borrower_no=$borrower principal_fen=1 interest_fen=0, 409 PROJECT_STATE_FORBIDS",
    "automatic-repayments, project_no=$project instalment_no=1 borrower_no=$lender principal_fen=1 interest_fen=0, 422 BORROWER_MISMATCH",
    "lapses, project_no=no-such-project, 422 PROJECT_UNKNOWN",
    "bid-cancellations, bid_request_no=20260101-none, 422 BID_UNKNOWN",
    "page-sessions, request_no=20260101-none, 404 NOT_FOUND"
  })
  void whatTheBusinessDoesNotAllowMovesNothing(String path, String members, String refusal) {
    assertRefused(refusal, path, members);
  }

  @ParameterizedTest
  @CsvSource({
    "deposits, customer_no=$theirLender amount_fen=100 $back, 422 CUSTOMER_UNKNOWN",
    "withdrawals, customer_no=$theirLender amount_fen=100 $back, 422 CUSTOMER_UNKNOWN",
    "bids, project_no=$project lender_no=$theirLender amount_fen=1000 $back, 422 CUSTOMER_UNKNOWN",
    "bids, project_no=$theirProject lender_no=$lender amount_fen=1000 $back, 422 PROJECT_UNKNOWN",
    "automatic-bids, project_no=$theirProject lender_no=$theirLender amount_fen=1000, 422 PROJECT_UNKNOWN",
    "automatic-bids, project_no=$project lender_no=$theirLender amount_fen=1000, 422 MANDATE_MISSING",
    "disbursements, project_no=$theirProject amount_fen=60000 platform_fee_fen=0, 422 PROJECT_UNKNOWN",
    "lapses, project_no=$theirProject, 422 PROJECT_UNKNOWN",
    "bid-cancellations, bid_request_no=$theirBid, 422 BID_UNKNOWN",
    "page-sessions, request_no=$theirPage, 404 NOT_FOUND",
    "mandate-endings, mandate_id=$theirMandate, 422 MANDATE_MISSING",
    "mandate-revocations, mandate_id=$theirMandate $back, 422 MANDATE_MISSING"
  })
  void nothingOfAnotherPlatformCanBeInstructed(String path, String members, String refusal) {
    String untouched = theirs.everything();

    assertRefused(refusal, path, members);

    assertEquals(untouched, theirs.everything());
  }

  private void assertRefused(String refusal, String path, String members) {
    String before = world.money();
    ApiCall call = ApiCall.post("/v1/" + path, world.number(), body(members));

    world.assertRefused(refusal, world.signed(call));

    assertEquals(before, world.money());
  }

  /** {@code name=value …} as JSON; numbers are numbers. */
  private String body(String members) {
    String filled = members.replace("$back", "return_url=https://platform.example/back");
    return Stream.of(filled.split(" "))
        .map(member -> member.split("=", 2))
        .map(pair -> "\"%s\":%s".formatted(pair[0], json(words.getOrDefault(pair[1], pair[1]))))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String json(String value) {
    return value.matches("-?[0-9.]+") ? value : '"' + value + '"';
  }

  @Test
  void nothingOfAnotherPlatformCanBeSeen() {
    assertEquals("404 NOT_FOUND", ask("/v1/sub-accounts/" + words.get("$theirLender")).refusal());
    assertEquals("404 NOT_FOUND", ask("/v1/projects/" + words.get("$theirProject")).refusal());
    for (String number : List.of(words.get("$theirBid"), words.get("$theirPage"))) {
      assertEquals("NOT_SEEN", ask("/v1/orders/" + number).text("state"));
    }
    assertEquals(
        0,
        ask("/v1/sub-accounts/" + words.get("$theirLender") + "/mandates")
            .json()
            .path("mandates")
            .size());
    assertFalse(
        ask("/v1/sub-accounts?limit=200").toString().contains(words.get("$theirLender")),
        "a list shows their customer");
  }

  @Test
  void anotherPlatformsEventsAreNotListedHoweverTheListIsAskedFor() {
    JsonNode theirEvents = theirs.send(ApiCall.get("/v1/events?limit=1")).json();
    assertEquals(1, theirEvents.path("events").size());

    SentCall.Answer all = ask("/v1/events?limit=200");
    SentCall.Answer further = ask("/v1/events?cursor=" + theirEvents.path("next").asText());

    assertEquals(200, further.status());
    for (String ofTheirs : List.of(words.get("$theirBid"), words.get("$theirLender"))) {
      assertTrue(theirs.send(ApiCall.get("/v1/events?limit=200")).toString().contains(ofTheirs));
      assertFalse(all.toString().contains(ofTheirs));
      assertFalse(further.toString().contains(ofTheirs));
    }
  }

  @Test
  void anotherPlatformsCheckFilesAreNotReady() {
    LocalDate day = theirs.loans().firstDay();
    theirs.loans().endDay();
    AtOnce.asRequest(() -> build(day));
    String path = "/v1/check-files/" + day + "/BALANCES";
    assertEquals(200, theirs.send(ApiCall.get(path)).status());

    assertEquals("404 CHECK_FILE_NOT_READY", ask(path).refusal());
  }

  private LocalDate build(LocalDate day) {
    checkFiles.handle(theirs.platform(), day);
    return day;
  }

  @Test
  @Requirement(
      value = "ADM-07",
      says = "each state says which operations are allowed and the API answers accordingly")
  void anOperationThatThePlatformsStateForbidsIsRefusedAndOthersGoOn() {
    AdmittedPlatforms.Admitted live = AtOnce.asRequest(() -> platforms.live(Environment.SANDBOX));
    ApiKey key = AtOnce.asRequest(() -> world.keys().of(live.id(), ApiKey.Kind.ED25519));
    String deposit = body("customer_no=nobody amount_fen=100 $back");
    String raising = body("project_no=none");
    assertEquals("422 PROJECT_UNKNOWN", send(key, "/v1/project-raisings", raising));
    AtOnce.asRequest(
        () -> {
          platforms.become(live, PlatformState.SUSPENDED);
          return live;
        });

    assertEquals("403 PLATFORM_STATE_FORBIDS", send(key, "/v1/project-raisings", raising));
    assertEquals("422 CUSTOMER_UNKNOWN", send(key, "/v1/deposits", deposit));
    assertEquals(200, world.send(world.signed(ApiCall.get("/v1/events"), key)).status());
  }

  private String send(ApiKey key, String path, String body) {
    return world.send(world.signed(ApiCall.post(path, world.number(), body), key)).refusal();
  }

  private SentCall.Answer ask(String path) {
    return world.send(ApiCall.get(path));
  }
}
