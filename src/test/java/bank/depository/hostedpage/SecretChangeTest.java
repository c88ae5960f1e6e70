package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.order.OrderView;
import bank.depository.sandbox.OutsideWorldResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer changes the trade password on the bank's page, with the present one. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class SecretChangeTest {

  private static final String NEW = "402857";

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject SecretWorld world;

  private PageScenario.Opened customer;
  private SecretWorld.Waiting waiting;
  private Browser browser;

  @BeforeEach
  void aCustomerAtThePage() {
    customer = scenario.aCustomer(new Browser(base));
    waiting = world.aChange(customer);
    browser = new Browser(base).open(waiting.link());
  }

  @Test
  @Requirement(
      value = "PAG-01",
      says = "the trade password is set and entered on the bank's pages only")
  void onlyTheNewOneServesAndTheCustomerIsTold() {
    SecretWorld.change(browser, PageScenario.SECRET, NEW, NEW);

    assertTrue(browser.text().contains("交易密码已修改"), browser.text());
    assertEquals(OrderView.KnownState.SUCCEEDED, scenario.order(waiting.requestNo()).state());
    assertTrue(scenario.phone(customer.person()).await("您的交易密码已修改").isPresent());
    Browser other = new Browser(base);
    assertTrue(world.confirming(other, customer, PageScenario.SECRET).contains("交易密码不对"));
    assertTrue(world.confirming(other, customer, NEW).contains("投标成功"), other.text());
  }

  @Test
  void aWrongPresentOneIsCountedAndChangesNothing() {
    SecretWorld.change(browser, "739180", NEW, NEW);

    assertEquals(422, browser.status());
    assertTrue(browser.text().contains("今天还可以试 4 次"), browser.text());
    Browser other = new Browser(base);
    assertTrue(world.confirming(other, customer, NEW).contains("今天还可以试 3 次"), other.text());
    assertTrue(world.confirming(other, customer, PageScenario.SECRET).contains("投标成功"));
  }

  @Test
  @Requirement(value = "PWD-03", says = "weak choices are refused")
  void aChoiceThatIsRefusedCostsNoTry() {
    String birthday = customer.person().idNumber().substring(8, 14);
    String cardEnd = customer.person().cardNo().substring(10, 16);
    for (String weak : new String[] {"123456", birthday, cardEnd}) {
      SecretWorld.change(browser, "739180", weak, weak);
      assertTrue(browser.text().contains("太容易被猜到"), browser.text());
    }
    SecretWorld.change(browser, "739180", NEW, "402858");
    assertTrue(browser.text().contains("两次输入的不一样"), browser.text());

    SecretWorld.change(browser, PageScenario.SECRET, PageScenario.SECRET, PageScenario.SECRET);
    assertTrue(browser.text().contains("新密码和原来的一样"), browser.text());
    SecretWorld.change(browser, "739180", NEW, NEW);
    assertTrue(browser.text().contains("今天还可以试 4 次"), browser.text());
  }

  @Test
  void whatWasNotEncryptedIsNotTaken() {
    browser.submit("/secret-change", Map.of("present", "739182", "secret", NEW, "again", NEW));

    assertEquals(422, browser.status());
    assertFalse(browser.page().contains(NEW));
    assertTrue(browser.text().contains("没有收到加密后的交易密码"), browser.text());
  }

  @Test
  void theBackButtonAndASecondTabChangeNothingMore() {
    Browser tab = browser.tab().get(browser.address());
    SecretWorld.change(browser, PageScenario.SECRET, NEW, NEW);

    SecretWorld.change(tab, NEW, "517304", "517304");

    assertTrue(tab.text().contains("交易密码已修改"), tab.text());
    assertTrue(browser.get(browser.address()).text().contains("交易密码已修改"));
    assertTrue(world.confirming(new Browser(base), customer, NEW).contains("投标成功"));
  }
}
