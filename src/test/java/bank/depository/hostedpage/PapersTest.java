package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.account.CustomerAccounts;
import bank.depository.account.CustomerRole;
import bank.depository.bootstrap.ServiceJobs;
import bank.depository.hostedpage.papers.PapersRenewalRequest;
import bank.depository.hostedpage.papers.RequestPapersRenewal;
import bank.depository.ledger.BusinessDays;
import bank.depository.payment.Payment;
import bank.depository.payment.RequestDeposit;
import bank.depository.project.Parties;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Papers that expire: asked for, reminded of, restricting, renewed. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class PapersTest {

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject PageLinks links;
  @Inject RequestPapersRenewal requestRenewal;
  @Inject RequestDeposit requestDeposit;
  @Inject CustomerAccounts customers;
  @Inject Parties parties;
  @Inject BusinessDays days;
  @Inject PlatformScope scope;
  @Inject EntityManager entityManager;
  @Inject ServiceJobs jobs;

  @Test
  void anExpiredOrMistypedDayIsToldBesideItsField() {
    Browser browser = new Browser(base).open(scenario.anOpening().link());
    for (String day : List.of("2020-01-01", "31.8.2035")) {
      Map<String, String> form = new HashMap<>(TestPerson.anyone().form());
      form.put("valid_until", day);

      browser.submit("/opening/identity", form);

      assertEquals(422, browser.status());
      assertTrue(browser.page().matches("(?s).*id=\"why-valid_until\">[^<]+<.*"), day);
    }
  }

  @Test
  void papersThatDoNotExpireAreAnExplicitChoice() {
    PageScenario.Asked asked = scenario.anOpening();
    TestPerson person = TestPerson.anyone();
    Browser browser = new Browser(base).open(asked.link());
    Map<String, String> form = new HashMap<>(person.form());
    form.put("valid_until", "");
    browser.submit("/opening/identity", form);
    assertEquals(422, browser.status(), "nothing said");
    form.put("valid_long", "yes");
    form.put("valid_until", "2040-08-31");
    browser.submit("/opening/identity", form);
    assertEquals(422, browser.status(), "both said");
    assertTrue(browser.text().contains("只能选一项"), browser.text());

    form.put("valid_until", "");
    browser.submit("/opening/identity", form);
    browser.submit("/opening/code", Map.of("code", scenario.phone(person).code()));
    browser.submit("/opening/consent", Map.of("agree", "yes"));
    PageScenario.choose(browser, PageScenario.SECRET, PageScenario.SECRET);

    assertEquals(Optional.empty(), lastDay(asked.customerNo()));
  }

  private Optional<LocalDate> lastDay(String customerNo) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              scope.enter(scenario.platform());
              return customers.customer(scenario.platform(), customerNo).papersValidUntil();
            });
  }

  @Test
  @Requirement(value = "IDV-07", says = "expired papers: due date and reminder")
  void theCustomerIsRemindedOnceBeforeTheLastDay() {
    LocalDate last = today().plusDays(20);
    PageScenario.Opened customer = scenario.aCustomerWithPapersUntil(new Browser(base), last);

    jobs.run("remind-of-papers");
    jobs.run("remind-of-papers");

    String words = "证件有效期到 " + last;
    String messages = scenario.phone(customer.person()).await(words).orElseThrow();
    assertEquals(messages.indexOf(words), messages.lastIndexOf(words), messages);
  }

  @Test
  @Requirement(value = "IDV-07", says = "expired papers: staged restriction with the reason shown")
  void expiredPapersStopNewBusinessThenDepositsAndARenewalEndsIt() {
    PageScenario.Opened customer =
        scenario.aCustomerWithPapersUntil(new Browser(base), today().plusDays(100));

    expireDaysAgo(customer, 1);
    assertEquals(ErrorCode.PAPERS_EXPIRED, refusal(() -> lend(customer)));
    assertDoesNotThrow(() -> deposit(customer));
    expireDaysAgo(customer, 91);
    assertEquals(ErrorCode.PAPERS_EXPIRED, refusal(() -> deposit(customer)));

    Browser browser = renewed(customer, today().plusYears(10));
    assertTrue(browser.text().contains("证件已更新"), browser.text());
    assertDoesNotThrow(() -> lend(customer));
    assertDoesNotThrow(() -> deposit(customer));
  }

  private Browser renewed(PageScenario.Opened customer, LocalDate last) {
    PageOrderAnswer answer =
        requestRenewal
            .handle(
                scenario.instruction(
                    PageScenario.newRequestNo(),
                    new PapersRenewalRequest(customer.customerNo(), PageScenario.RETURN_URL)))
            .body();
    Browser browser = new Browser(base).open(links.of(scenario.platform(), answer.page()).url());
    browser.submit(
        "/proof/identity",
        Map.of(
            "valid_until", last.toString(),
            "card_no", customer.person().cardNo(),
            "mobile", customer.person().mobile()));
    browser.submit("/proof/code", Map.of("code", scenario.phone(customer.person()).code()));
    return browser.submit("/confirm", Map.of("secret", browser.encrypted(PageScenario.SECRET)));
  }

  private static ErrorCode refusal(org.junit.jupiter.api.function.Executable work) {
    return assertThrows(Refusal.class, work).code();
  }

  private void lend(PageScenario.Opened customer) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              scope.enter(scenario.platform());
              parties.requireForNewBusiness(
                  scenario.platform(), customer.customerNo(), CustomerRole.LENDER);
            });
  }

  private void deposit(PageScenario.Opened customer) {
    requestDeposit.handle(
        scenario.instruction(
            PageScenario.newRequestNo(),
            new Payment(customer.customerNo(), 10_000, PageScenario.RETURN_URL)));
  }

  /** As time does it. */
  private void expireDaysAgo(PageScenario.Opened customer, int daysAgo) {
    LocalDate last = today().minusDays(daysAgo);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              scope.enter(scenario.platform());
              entityManager
                  .createNativeQuery(
                      "UPDATE depository.customer SET papers_valid_until = :last"
                          + " WHERE platform_id = :platform AND customer_no = :customer")
                  .setParameter("last", last)
                  .setParameter("platform", scenario.platform().value())
                  .setParameter("customer", customer.customerNo())
                  .executeUpdate();
            });
    assertEquals(Optional.of(last), lastDay(customer.customerNo()));
  }

  private LocalDate today() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              scope.enter(scenario.platform());
              return days.current(scenario.platform());
            });
  }
}
