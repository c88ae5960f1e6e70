package bank.depository.hostedpage;

import static bank.depository.hostedpage.ReviewDesk.handIn;
import static bank.depository.hostedpage.ReviewDesk.uploadAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.account.CardBindings;
import bank.depository.account.SubAccountQueries;
import bank.depository.hostedpage.card.CardPageRequest;
import bank.depository.hostedpage.card.RequestCardPage;
import bank.depository.hostedpage.papers.PapersRenewalRequest;
import bank.depository.hostedpage.papers.RequestPapersRenewal;
import bank.depository.hostedpage.particulars.ChangeRequest;
import bank.depository.hostedpage.particulars.RequestChange;
import bank.depository.identity.IdentityChecks;
import bank.depository.lending.AtOnce;
import bank.depository.order.OrderType;
import bank.depository.order.OrderView;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.Refusal;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an organization with a sub-account does by papers that two members of staff review. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class ReviewedPapersTest {

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject PageLinks links;
  @Inject SubAccountQueries queries;
  @Inject FirstPaymentDesk rows;
  @Inject ReviewDesk desk;
  @Inject SecretWorld secrets;
  @Inject RequestCardPage requestPage;
  @Inject RequestChange requestChange;
  @Inject CardBindings cards;
  @Inject IdentityChecks identities;
  @Inject RequestPapersRenewal requestRenewal;

  private final TestPerson agent = TestPerson.anyone();
  private final String customerNo = "o-" + UUID.randomUUID();
  private final String account =
      "1100%014d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000_000L));

  @BeforeEach
  void open() {
    desk.open(base, customerNo, account, agent);
  }

  @Test
  @Requirement(value = "CRD-02", says = "an organization's account is bound after manual review")
  @Requirement(value = "CRD-02", says = "below that nothing is bound")
  void anotherAccountIsBoundByPapers() {
    PageOrderAnswer change =
        requestPage
            .handle(
                scenario.instruction(
                    PageScenario.newRequestNo(),
                    new CardPageRequest(customerNo, PageScenario.RETURN_URL)),
                OrderType.CARD_CHANGE)
            .body();
    Browser browser = new Browser(base).open(links.of(scenario.platform(), change.page()).url());
    browser
        .submit(
            "/proof/identity",
            Map.of(
                "method",
                "MANUAL_REVIEW",
                "card_no",
                "110012345678901234",
                "mobile",
                agent.mobile(),
                "bank",
                "0105"))
        .submit("/proof/code", Map.of("code", scenario.phone(agent).code()));
    handIn(uploadAll(browser, "two"));
    assertEquals("**** " + account.substring(14), boundAccount(), "nothing is bound before");
    assertBindsNothing(change);
    desk.review(base, customerNo, "ACCEPTED");
    browser.get(browser.address());
    browser.submit("/confirm", Map.of("secret", browser.encrypted(PageScenario.SECRET)));

    assertEquals("**** 1234", boundAccount());
  }

  /** Whichever page or caller asks. */
  private void assertBindsNothing(PageOrderAnswer underReview) {
    OrderId order = new OrderId(underReview.orderId());
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> rows.inScope(() -> cards.bind(identities.lock(scenario.platform(), order))));
    assertEquals(ErrorCode.IDENTIFICATION_STEP_FORBIDS, refusal.code());
  }

  @Test
  @Requirement(value = "PWD-03", says = "a locked password needs an identity check")
  void aLockedTradePasswordServesAgainAfterAReview() {
    PageScenario.Opened organization = new PageScenario.Opened(customerNo, agent);
    for (int tries = 0; tries < 5; tries++) {
      secrets.confirming(new Browser(base), organization, "739180");
    }
    SecretWorld.Waiting reset = secrets.aReset(organization);
    Browser browser = new Browser(base).open(reset.link());
    assertFalse(browser.page().contains("card_no"), browser.page());
    browser.submit("/secret-reset/identity", Map.of("id_number", "91350211M000100Y43"));
    assertEquals(422, browser.status());
    browser
        .submit("/secret-reset/identity", Map.of("id_number", "91350100M000100Y43"))
        .submit("/secret-reset/code", Map.of("code", scenario.phone(agent).code()));
    handIn(uploadAll(browser, "reset"));
    assertEquals(OrderView.KnownState.AWAITING_REVIEW, scenario.order(reset.requestNo()).state());
    assertFalse(browser.get(browser.address()).page().contains("data-key="), "nothing before it");
    desk.review(base, customerNo, "ACCEPTED");
    SecretWorld.choose(browser.get(browser.address()), "402857");

    assertEquals(OrderView.KnownState.SUCCEEDED, scenario.order(reset.requestNo()).state());
    assertTrue(secrets.confirming(new Browser(base), organization, "402857").contains("投标成功"));
    assertEquals(
        List.of("0"),
        ofCustomer("count(*) filter (where name_cipher is not null)", "identification"));
  }

  @Test
  void aLicenceIsRenewedByReviewedPapers() {
    PageOrderAnswer renewal =
        requestRenewal
            .handle(
                scenario.instruction(
                    PageScenario.newRequestNo(),
                    new PapersRenewalRequest(customerNo, PageScenario.RETURN_URL)))
            .body();
    Browser browser = new Browser(base).open(links.of(scenario.platform(), renewal.page()).url());
    assertEquals(
        List.of("true"),
        rows.rows(
            "select cast(expires_at > now() + interval '23 hours' as text) from depository.page_session"
                + " where platform_id = :platform and order_id = '%s'"
                    .formatted(renewal.orderId())),
        "a first payment may take hours");
    browser
        .submit(
            "/proof/identity",
            Map.of(
                "method",
                "MANUAL_REVIEW",
                "valid_until",
                "2041-05-06",
                "card_no",
                account,
                "mobile",
                agent.mobile(),
                "bank",
                "0105"))
        .submit("/proof/code", Map.of("code", scenario.phone(agent).code()));
    handIn(uploadAll(browser, "renewal"));
    desk.review(base, customerNo, "ACCEPTED");
    browser.get(browser.address());
    browser.submit("/confirm", Map.of("secret", browser.encrypted(PageScenario.SECRET)));

    assertEquals(
        List.of("PAPERS REVIEWED_PAPERS"), ofCustomer("kind || ' ' || proof", "customer_change"));
  }

  @Test
  @Requirement(value = "ACC-05", says = "a customer can change organization data")
  void nameAndOfficersChangeByReviewedPapersAndTheTradePassword() {
    PageOrderAnswer change =
        requestChange
            .handle(
                scenario.instruction(
                    PageScenario.newRequestNo(),
                    new ChangeRequest(customerNo, PageScenario.RETURN_URL)),
                OrderType.NAME_CHANGE)
            .body();
    Browser browser = new Browser(base).open(links.of(scenario.platform(), change.page()).url());
    Map<String, String> form = ReviewDesk.form(account, agent);
    form.put("name", "鸿运（上海）商贸有限公司");
    form.put("representative", "赵一鸣");
    browser
        .submit("/proof/identity", form)
        .submit("/proof/code", Map.of("code", scenario.phone(agent).code()));
    handIn(uploadAll(browser, "change"));
    desk.review(base, customerNo, "ACCEPTED");
    browser.get(browser.address());
    assertTrue(browser.text().contains("银行已审核您的资料"), browser.text());
    assertEquals(List.of(), ofCustomer("kind", "customer_change"), "not before the password");
    browser.submit("/confirm", Map.of("secret", browser.encrypted(PageScenario.SECRET)));

    assertEquals(
        List.of("NAME REVIEWED_PAPERS", "OFFICERS REVIEWED_PAPERS", "PAPERS REVIEWED_PAPERS"),
        ofCustomer("kind || ' ' || proof", "customer_change").stream().sorted().toList());
    assertTrue(scenario.phone(agent).await("机构信息已变更").isPresent());
  }

  private String boundAccount() {
    return AtOnce.asRequest(() -> queries.handle(scenario.platform(), customerNo))
        .card()
        .orElseThrow()
        .cardNoMask();
  }

  private List<String> ofCustomer(String what, String table) {
    return rows.rows(
        "select cast(%s as text) from depository.%s where platform_id = :platform and customer_no = '%s'"
            .formatted(what, table, customerNo));
  }
}
