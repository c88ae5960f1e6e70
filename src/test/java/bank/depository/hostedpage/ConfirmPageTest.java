package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.order.Answer;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.RequestNo;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The confirming page of any operation: it acts once, and the password stays a secret. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class ConfirmPageTest {

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject PageLinks links;
  @Inject TrialOperation.Acting acting;
  @Inject SearchedTables tables;

  private PageScenario.Opened customer;

  @BeforeEach
  void aCustomer() {
    customer = scenario.aCustomer(new Browser(base));
    TrialOperation.ACTED.set(0);
  }

  @Test
  @Requirement(
      value = "PAG-07",
      says = "risk notices in plain words stand where money is committed")
  @Requirement(
      value = "PAG-07",
      says = "the pages explain what the bank keeps and what it does not guarantee")
  void thePageSaysWhoAsksForWhatHowMuchToWhomAndWithWhichFee() {
    Browser browser = waiting("plain");

    for (String said :
        new String[] {"鸿运出借", "10,000.00", "王*明", "手续费 ¥ 0.00", "风险提示", "不担保本金", "不担保借款的本金和收益"}) {
      assertTrue(browser.text().contains(said), said + " in " + browser.text());
    }
    browser.get(browser.address() + "?lang=en");
    assertTrue(browser.text().contains("Confirm your bid"), browser.text());
    assertTrue(browser.text().contains("Risk notice"), browser.text());
  }

  @Test
  void aRightPasswordActsOnceAndTheBackButtonShowsTheOutcome() {
    Browser browser = waiting("plain");
    String form = browser.page();

    confirm(browser, PageScenario.SECRET);

    assertTrue(browser.text().contains("投标成功"), browser.text());
    assertTrue(browser.page().contains("href=\"" + PageScenario.RETURN_URL + "\""));
    assertFalse(form.isEmpty());
    assertTrue(browser.get(browser.address()).text().contains("投标成功"));
    assertEquals(1, TrialOperation.ACTED.get());
  }

  @Test
  void manyTabsAtOnceActOnce() throws Exception {
    Browser browser = waiting("plain");
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

    assertEquals(1, TrialOperation.ACTED.get());
  }

  @Test
  @Requirement(value = "PWD-03", says = "encrypted in the browser for one use")
  void anEntryThatWasSentBeforeIsNoEntry() {
    Browser browser = waiting("plain");
    String stolen = browser.encrypted("739180");
    String page = browser.address();
    browser.submit("/confirm", Map.of("secret", stolen));
    assertTrue(browser.text().contains("今天还可以试 4 次"), browser.text());

    browser.submit("/confirm", Map.of("secret", stolen));

    assertTrue(
        browser.text().contains("请允许本页面运行脚本") || browser.text().contains("再输入一次"), browser.text());
    assertTrue(browser.get(page).text().contains("确认投标"));
    assertEquals(0, TrialOperation.ACTED.get());
  }

  @Test
  @Requirement(value = "PWD-03", says = "wrong tries lock for the day")
  void fiveWrongPasswordsLockItForTheRightOneAndForOtherOrdersToo() {
    Browser browser = waiting("plain");
    for (int left = 4; left >= 1; left--) {
      confirm(browser, "739180");
      assertEquals(422, browser.status());
      assertTrue(browser.text().contains("今天还可以试 " + left + " 次"), browser.text());
    }
    String page = browser.address();
    assertTrue(confirm(browser, "739180").text().contains("已锁定"), browser.text());
    browser.get(page);
    assertTrue(confirm(browser, PageScenario.SECRET).text().contains("已锁定"), browser.text());

    Browser other = waiting("plain");
    assertTrue(confirm(other, PageScenario.SECRET).text().contains("已锁定"), other.text());
    assertEquals(0, TrialOperation.ACTED.get());
  }

  @Test
  void manyWrongPasswordsAtOnceAreAllCounted() throws Exception {
    Browser browser = waiting("plain");
    List<Callable<String>> tabs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Browser tab = browser.tab().get(browser.address());
      tabs.add(() -> confirm(tab, "739180").text());
    }
    ExecutorService threads = Executors.newFixedThreadPool(tabs.size());
    try {
      for (var answer : threads.invokeAll(tabs)) {
        assertFalse(answer.get().isEmpty());
      }
    } finally {
      threads.shutdownNow();
    }

    browser.get(browser.address());
    assertTrue(confirm(browser, "739180").text().contains("已锁定"), browser.text());
  }

  @Test
  void whereACodeIsWantedBothMustBeRight() {
    Browser browser = waiting("with-code");
    browser.submit("/confirm/codes", Map.of());
    Phone phone = scenario.phone(customer.person());
    assertTrue(phone.await("金额 10,000.00 元").isPresent());

    browser.submit(
        "/confirm",
        Map.of("code", phone.wrongCode(), "secret", browser.encrypted(PageScenario.SECRET)));
    assertTrue(browser.text().contains("验证码不对"), browser.text());
    browser.submit("/confirm", Map.of("code", phone.code(), "secret", browser.encrypted("739180")));
    assertTrue(browser.text().contains("交易密码不对"), browser.text());
    browser.submit(
        "/confirm", Map.of("code", phone.code(), "secret", browser.encrypted(PageScenario.SECRET)));

    assertTrue(browser.text().contains("投标成功"), browser.text());
    assertEquals(1, TrialOperation.ACTED.get());
  }

  @Test
  @Requirement(
      value = "PWD-01",
      says = "the trade password is never shown, logged, sent or returned")
  @Requirement(
      value = "INF-02",
      says = "id numbers, cards, mobiles and names are encrypted in the database")
  void neitherPasswordNorPersonStandsInATableOrInTheLog() {
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler ear = new Ear(logged);
    Logger.getLogger("").addHandler(ear);
    try {
      Browser browser = waiting("plain");
      confirm(browser, "739180");
      confirm(browser, PageScenario.SECRET);
      assertTrue(browser.text().contains("投标成功"), browser.text());
      assertFalse(browser.page().contains(PageScenario.SECRET));
    } finally {
      Logger.getLogger("").removeHandler(ear);
    }

    TestPerson person = customer.person();
    for (String secret :
        List.of(
            PageScenario.SECRET,
            person.idNumber(),
            person.cardNo(),
            person.mobile(),
            person.name())) {
      assertTrue(logged.stream().noneMatch(line -> line.contains(secret)));
      assertEquals(List.of(), tables.columnsWith(scenario.platform(), secret));
    }
  }

  private Browser waiting(String kind) {
    RequestNo requestNo = PageScenario.newRequestNo();
    Answer<PageOrderAnswer> answer =
        acting.handle(
            scenario.instruction(
                requestNo, new TrialOperation.Acting.Command(customer.customerNo(), kind)));
    return new Browser(base).open(links.of(scenario.platform(), answer.body().page()).url());
  }

  private static Browser confirm(Browser browser, String secret) {
    return browser.submit("/confirm", Map.of("secret", browser.encrypted(secret)));
  }

  /** Hears what is logged. */
  private static final class Ear extends Handler {

    private final List<String> heard;

    Ear(List<String> heard) {
      this.heard = heard;
    }

    @Override
    public void publish(LogRecord line) {
      heard.add(line.getMessage() + " " + Arrays.toString(line.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
