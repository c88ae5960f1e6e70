package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.ledger.DayRange;
import bank.depository.ledger.LedgerQueries;
import bank.depository.lending.AtOnce;
import bank.depository.order.OrderView;
import bank.depository.payment.Payment;
import bank.depository.payment.RequestDeposit;
import bank.depository.payment.RequestWithdrawal;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.RequestNo;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paying in and withdrawing on the bank's page, as a hasty customer does it. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class PaymentPagesTest {

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject PageLinks links;
  @Inject RequestDeposit requestDeposit;
  @Inject RequestWithdrawal requestWithdrawal;
  @Inject LedgerQueries ledger;
  @Inject PlatformScope scope;

  private PageScenario.Opened customer;

  @BeforeEach
  void aCustomer() {
    customer = scenario.aCustomer(new Browser(base));
  }

  @Test
  @Requirement(value = "DEP-02", says = "a deposit needs the trade password")
  @Requirement(value = "PAG-06", says = "pages for deposit and withdrawal")
  void manyTabsAndADoubleClickPayInOnce() throws Exception {
    RequestNo requestNo = PageScenario.newRequestNo();
    Browser browser = deposit(requestNo, 50_000);
    assertTrue(browser.text().contains("500.00"), browser.text());
    assertEquals(422, confirm(browser, "739180").status());
    assertEquals(List.of(), movements(requestNo));

    inManyTabs(browser);

    assertTrue(browser.get(browser.address()).text().contains("充值成功"), browser.text());
    assertEquals("SUCCEEDED", scenario.order(requestNo).state().name());
    assertEquals(List.of("DEPOSIT 50000"), movements(requestNo));
  }

  @Test
  @Requirement(value = "WDR-01", says = "a withdrawal needs the trade password")
  void manyTabsAndADoubleClickWithdrawOnce() throws Exception {
    confirm(deposit(PageScenario.newRequestNo(), 50_000), PageScenario.SECRET);
    RequestNo requestNo = PageScenario.newRequestNo();
    Browser browser = withdrawal(requestNo, 20_000);
    assertEquals(422, confirm(browser, "739180").status());
    assertEquals(List.of(), movements(requestNo));

    inManyTabs(browser);

    assertTrue(browser.get(browser.address()).text().contains("提现成功"), browser.text());
    assertEquals(List.of("WITHDRAWAL 20000"), movements(requestNo));
  }

  private void inManyTabs(Browser browser) throws Exception {
    List<Callable<Integer>> tabs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Browser tab = browser.tab().get(browser.address());
      tabs.add(() -> confirm(tab, PageScenario.SECRET).status());
    }
    ExecutorService threads = Executors.newFixedThreadPool(tabs.size());
    try {
      for (var answer : threads.invokeAll(tabs)) {
        assertEquals(200, answer.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private Browser deposit(RequestNo requestNo, long fen) {
    var answer = requestDeposit.handle(scenario.instruction(requestNo, payment(fen)));
    return new Browser(base).open(links.of(scenario.platform(), answer.body().page()).url());
  }

  private Browser withdrawal(RequestNo requestNo, long fen) {
    var answer = requestWithdrawal.handle(scenario.instruction(requestNo, payment(fen)));
    return new Browser(base).open(links.of(scenario.platform(), answer.body().page()).url());
  }

  private Payment payment(long fen) {
    return new Payment(customer.customerNo(), fen, PageScenario.RETURN_URL);
  }

  private static Browser confirm(Browser browser, String secret) {
    return browser.submit("/confirm", Map.of("secret", browser.encrypted(secret)));
  }

  private List<String> movements(RequestNo requestNo) {
    OrderView order = scenario.order(requestNo);
    return AtOnce.asRequest(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      scope.enter(scenario.platform());
                      return ledger
                          .transfersOf(
                              scenario.platform(),
                              new OrderId(Objects.requireNonNull(order.orderId())),
                              DayRange.ALL)
                          .stream()
                          .map(row -> row.kind() + " " + row.amount().fen())
                          .toList();
                    }));
  }
}
