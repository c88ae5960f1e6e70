package bank.depository.hostedpage;

import static bank.depository.hostedpage.ReviewDesk.decide;
import static bank.depository.hostedpage.ReviewDesk.handIn;
import static bank.depository.hostedpage.ReviewDesk.look;
import static bank.depository.hostedpage.ReviewDesk.pdf;
import static bank.depository.hostedpage.ReviewDesk.proposed;
import static bank.depository.hostedpage.ReviewDesk.review;
import static bank.depository.hostedpage.ReviewDesk.upload;
import static bank.depository.hostedpage.ReviewDesk.uploadAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.account.SubAccountQueries;
import bank.depository.console.ConsoleBrowser;
import bank.depository.identity.PartyKind;
import bank.depository.lending.AtOnce;
import bank.depository.order.OrderView;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Permission;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Organizations prove who they are by papers that two members of staff review. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class PapersReviewTest {

  private static final int MOST_BYTES = 3 * 1024 * 1024;

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject SubAccountQueries queries;
  @Inject FirstPaymentDesk rows;
  @Inject ReviewDesk desk;
  @Inject ExpireWaitingOrdersJob expiry;
  @Inject EntityManager entityManager;

  private final TestPerson agent = TestPerson.anyone();
  private final String customerNo = "o-" + UUID.randomUUID();
  private final String account =
      "1100%014d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000_000L));

  @Test
  @Requirement(value = "IDV-02", says = "an organization is opened by manual review of its papers")
  void anOrganizationOpensByPapersThatTwoMembersOfStaffReview() {
    PageScenario.Asked asked = scenario.anOpening(customerNo, PartyKind.ORGANIZATION);
    Browser browser = handIn(uploadAll(atCopies(asked), "one"));
    assertTrue(browser.text().contains("等待银行审核"), browser.text());
    assertEquals(OrderView.KnownState.AWAITING_REVIEW, state(asked));

    ConsoleBrowser maker = desk.staff(base, Permission.SERVICE, Permission.APPROVAL);
    ConsoleBrowser checker = desk.staff(base, Permission.APPROVAL);
    String review = review(maker, customerNo);
    assertEquals(403, ReviewDesk.propose(maker, review, maker.get(review), "ACCEPTED").status());
    String approval = proposed(maker, customerNo, "ACCEPTED");
    assertEquals(403, decide(maker, approval, "APPROVE").status(), "the maker never decides");
    assertRefused(ErrorCode.COPIES_NOT_SEEN, decide(checker, approval, "APPROVE"));
    assertEquals(OrderView.KnownState.AWAITING_REVIEW, state(asked));
    look(checker, review);
    assertEquals(200, decide(checker, approval, "APPROVE").status());
    assertEquals(409, decide(checker, approval, "APPROVE").status(), "once");
    assertEquals(OrderView.KnownState.AWAITING_CUSTOMER, state(asked));
    assertTrue(scenario.phone(agent).await("已通过银行审核").isPresent());
    assertTrue(events().contains("papers.reviewed AWAITING_CUSTOMER"), events().toString());

    Browser later = new Browser(base).open(scenario.aNewLink(asked.requestNo()));
    later.submit("/opening/consent", Map.of("agree", "yes"));
    PageScenario.choose(later, PageScenario.SECRET, PageScenario.SECRET);
    assertEquals(OrderView.KnownState.SUCCEEDED, state(asked));
    assertEquals("**** " + account.substring(14), boundAccount());
    assertEquals(List.of("2"), looks("cast(count(distinct actor) as text)"));
    assertEquals(List.of("PAPERS_READ"), looks("distinct act"));
  }

  @Test
  void refusedPapersAreReplacedUntilTheThirdTime() {
    PageScenario.Asked asked = scenario.anOpening(customerNo, PartyKind.ORGANIZATION);
    Browser browser = uploadAll(atCopies(asked), "one");
    for (int round = 1; round <= 3; round++) {
      assertEquals(OrderView.KnownState.AWAITING_CUSTOMER, state(asked));
      handIn(browser);
      desk.review(base, customerNo, "REFUSED");
      browser.get(browser.address());
      if (round < 3) {
        assertTrue(browser.text().contains("名称与填写的不一致"), browser.text());
      }
    }

    assertEquals(OrderView.KnownState.FAILED, state(asked));
    assertEquals(
        ErrorCode.PAPERS_REFUSED,
        Objects.requireNonNull(scenario.order(asked.requestNo()).failure()).code());
    assertTrue(scenario.phone(agent).await("本次申请已结束").isPresent());
    assertFalse(browser.page().contains("/copies"), browser.page());
  }

  @Test
  void anApprovalIsForExactlyThePapersThatWereSeen() {
    PageScenario.Asked asked = scenario.anOpening(customerNo, PartyKind.ORGANIZATION);
    Browser browser = handIn(uploadAll(atCopies(asked), "one"));
    ConsoleBrowser maker = desk.staff(base, Permission.SERVICE);
    ConsoleBrowser checker = desk.staff(base, Permission.APPROVAL);
    String approval = proposed(maker, customerNo, "ACCEPTED");
    look(checker, review(checker, customerNo));

    browser.submit("/copies/take-back", Map.of());
    assertEquals(OrderView.KnownState.AWAITING_CUSTOMER, state(asked));
    assertRefused(ErrorCode.COPIES_CHANGED, decide(checker, approval, "APPROVE"));
    handIn(browser);
    assertRefused(ErrorCode.COPIES_CHANGED, decide(checker, approval, "APPROVE"));
    String second = proposed(maker, customerNo, "ACCEPTED");
    assertEquals(
        409,
        ReviewDesk.propose(
                maker, review(maker, customerNo), look(maker, review(maker, customerNo)), "REFUSED")
            .status());
    assertEquals(200, decide(checker, second, "APPROVE").status());
    assertTrue(browser.get(browser.address()).page().contains("/consent"));
  }

  @Test
  void nothingIsDecidedAfterTheTimeIsOver() {
    PageScenario.Asked asked = scenario.anOpening(customerNo, PartyKind.ORGANIZATION);
    Browser browser = handIn(uploadAll(atCopies(asked), "one"));
    ConsoleBrowser checker = desk.staff(base, Permission.APPROVAL);
    String approval = proposed(desk.staff(base, Permission.SERVICE), customerNo, "ACCEPTED");
    look(checker, review(checker, customerNo));
    assertEquals(
        "5 days",
        waits("date_trunc('hour', justify_hours(expires_at - now() + interval '1 minute'))"));

    over();
    assertRefused(ErrorCode.COPIES_CHANGED, decide(checker, approval, "APPROVE"));
    DatabaseRole.JOBS.run(expiry::run);
    assertEquals(OrderView.KnownState.EXPIRED, state(asked));
    assertTrue(scenario.phone(agent).await("没有在规定的时间内审核完").isPresent());
    assertRefused(ErrorCode.COPIES_CHANGED, decide(checker, approval, "APPROVE"));
    assertEquals(410, browser.get(browser.address()).status());
  }

  @Test
  void aTimeThatIsProlongedWhileTheJobComesIsNotOver() throws Exception {
    PageScenario.Asked asked = scenario.anOpening(customerNo, PartyKind.ORGANIZATION);
    handIn(uploadAll(atCopies(asked), "one"));

    CompletableFuture<Void> job =
        rows.inScope(
            () -> {
              rows.rows(
                  "select 'locked' from depository.orders where platform_id = :platform"
                      + " and request_no = '%s' for update".formatted(asked.requestNo().value()));
              beside(this::over).join();
              CompletableFuture<Void> running = beside(this::comes);
              rows.await("the job", rows::isWaitedFor);
              beside(() -> ends("now() + interval '1 day'")).join();
              return running;
            });

    job.get(30, TimeUnit.SECONDS);
    assertEquals(OrderView.KnownState.AWAITING_REVIEW, state(asked));
  }

  private void comes() {
    DatabaseRole.JOBS.run(
        () ->
            AtOnce.asRequest(
                () -> {
                  expiry.run();
                  return expiry;
                }));
  }

  private static CompletableFuture<Void> beside(Runnable work) {
    return CompletableFuture.runAsync(work, thread -> new Thread(thread).start());
  }

  @Test
  void whatStaffNeverSawIsForgottenWhenTheTimeIsOver() {
    PageScenario.Asked asked = scenario.anOpening(customerNo, PartyKind.ORGANIZATION);
    uploadAll(atCopies(asked), "one");
    assertEquals(List.of("3"), contents());

    over();
    DatabaseRole.JOBS.run(expiry::run);

    assertEquals(OrderView.KnownState.EXPIRED, state(asked));
    assertEquals(List.of("0"), contents());
    assertEquals(List.of("3"), kept("count(*)"), "that there were some is known");
  }

  @Test
  void aFileBeyondWhatTheServiceTakesAtAllIsToldOnAPageOfTheBank() {
    PageScenario.Asked asked = scenario.anOpening(customerNo, PartyKind.ORGANIZATION);
    Browser browser = atCopies(asked);
    String page = browser.address();

    upload(browser, "LICENCE", Arrays.copyOf(pdf("huge"), 5 << 20));

    assertEquals(413, browser.status());
    assertTrue(browser.text().contains("每个文件不超过 3 MB"), browser.text());
    assertTrue(browser.header("content-type").startsWith("text/html"), browser.page());
    assertTrue(browser.header("content-security-policy").contains("default-src 'none'"));
    assertEquals(200, browser.get(page).status());
    assertEquals(200, upload(browser, "LICENCE", pdf("small")).status());
  }

  @Test
  void whatIsNoCopyIsRefusedByItsContent() {
    Browser browser = atCopies(scenario.anOpening(customerNo, PartyKind.ORGANIZATION));

    upload(browser, "LICENCE", "<html><script>alert(1)</script>".getBytes());
    assertWrong(browser, "只接受 PDF、JPG 或 PNG");
    upload(browser, "LICENCE", new byte[0]);
    assertEquals(422, browser.status());
    upload(browser, "LICENCE", Arrays.copyOf(pdf("large"), MOST_BYTES + 1));
    assertWrong(browser, "文件太大");
    handIn(browser);
    assertWrong(browser, "每一类资料至少上传一个文件");
    assertEquals(200, upload(browser, "LICENCE", Arrays.copyOf(pdf("large"), MOST_BYTES)).status());
    assertEquals(List.of("1"), kept("count(*)"));
  }

  @Test
  void aFileIsKeptOnceAndAKindHasThreeAtMost() {
    Browser browser = atCopies(scenario.anOpening(customerNo, PartyKind.ORGANIZATION));
    Browser tab = browser.tab();
    upload(browser, "LICENCE", pdf("one"));
    upload(tab, "LICENCE", pdf("one"));
    assertEquals(List.of("1"), kept("count(*)"));
    upload(browser, "LICENCE", pdf("two"));
    upload(browser, "LICENCE", pdf("three"));
    upload(tab, "LICENCE", pdf("four"));
    assertWrong(tab, "文件数量已达上限");

    Browser.Form removal = browser.form("/copies/removal", Map.of());
    browser.send(removal).send(removal);
    assertEquals(
        List.of("3 2"), kept("count(*) || ' ' || count(*) filter (where removed_at is null)"));
    assertEquals(List.of("2"), contents());

    uploadAll(browser, "more");
    Browser.Form twice = browser.form("/copies/hand-in", Map.of());
    browser.send(twice).send(twice);
    assertEquals(List.of("1"), identification("hand_ins"));
    upload(tab, "LICENCE", pdf("late"));
    assertEquals(List.of("5"), contents(), "nothing is added while it is reviewed");
  }

  @Test
  void nobodyElseGetsAtThem() {
    PageScenario.Asked asked = scenario.anOpening(customerNo, PartyKind.ORGANIZATION);
    Browser browser = handIn(uploadAll(atCopies(asked), "one"));
    Browser.Form takeBack = browser.form("/copies/take-back", Map.of());
    assertEquals(403, new Browser(base).send(takeBack).status());
    assertEquals(403, browser.send(takeBack.with("csrf", "forged")).status());
    assertEquals(OrderView.KnownState.AWAITING_REVIEW, state(asked));

    ConsoleBrowser maker = desk.staff(base, Permission.SERVICE);
    String review = review(maker, customerNo);
    String copy = ReviewDesk.copies(maker.get(review)).get(0);
    ConsoleBrowser.Page file = maker.get(copy);
    assertTrue(
        file.response()
            .headers()
            .firstValue("Content-Disposition")
            .orElse("")
            .startsWith("attachment;"));
    assertEquals(
        "nosniff", file.response().headers().firstValue("X-Content-Type-Options").orElse(""));
    assertTrue(file.body().startsWith("%PDF-"), "as it was uploaded");
    ConsoleBrowser other = desk.staff(base, Permission.ADMISSION);
    assertEquals(403, other.get(review).status());
    assertEquals(403, other.get(copy).status());
    assertEquals(404, maker.get(review.replaceFirst("[0-9a-f]{12}$", "000000000000")).status());
  }

  private void assertWrong(Browser browser, String told) {
    assertEquals(422, browser.status());
    assertTrue(browser.text().contains(told), browser.text());
  }

  private static void assertRefused(ErrorCode code, ConsoleBrowser.Page page) {
    assertTrue(page.body().contains(code.name()), page.body());
  }

  private Browser atCopies(PageScenario.Asked asked) {
    return desk.atCopies(base, asked, account, agent);
  }

  private OrderView.KnownState state(PageScenario.Asked asked) {
    return scenario.order(asked.requestNo()).state();
  }

  private String boundAccount() {
    return AtOnce.asRequest(() -> queries.handle(scenario.platform(), customerNo))
        .card()
        .orElseThrow()
        .cardNoMask();
  }

  private List<String> kept(String what) {
    return ofCustomer(what, "paper_copy");
  }

  private List<String> identification(String what) {
    return ofCustomer(what, "identification");
  }

  private List<String> contents() {
    return rows.rows(
        "select cast(count(c.copy_id) as text) from depository.paper_copy_content c"
            + " join depository.paper_copy p using (platform_id, copy_id)"
            + " where platform_id = :platform and p.customer_no = '"
            + customerNo
            + "'");
  }

  private String waits(String what) {
    return ofCustomer(what, "page_session").get(0);
  }

  private List<String> ofCustomer(String what, String table) {
    return rows.rows(
        "select cast(%s as text) from depository.%s where platform_id = :platform and customer_no = '%s'"
            .formatted(what, table, customerNo));
  }

  private void over() {
    ends("now() - interval '1 second'");
  }

  private void ends(String at) {
    rows.inScope(
        () ->
            entityManager
                .createNativeQuery(
                    "update depository.page_session set opened_at = now() - interval '9 days',"
                        + " expires_at = "
                        + at
                        + " where customer_no = '"
                        + customerNo
                        + "'")
                .executeUpdate());
  }

  private List<String> events() {
    return rows.rows(
        "select type || ' ' || (data ->> 'state') from depository.event where platform_id = :platform"
            + " and data ->> 'customer_no' = '"
            + customerNo
            + "'");
  }

  /** As the customer sees them. */
  private List<String> looks(String what) {
    return rows.rows(
        "select "
            + what
            + " from depository.looks_at_customer('"
            + customerNo
            + "') where :platform > 0");
  }
}
