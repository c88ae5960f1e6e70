package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.hostedpage.secret.ResetStep;
import bank.depository.order.OrderView;
import bank.depository.sandbox.OutsideWorldResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer who forgot or locked the trade password proves who they are and sets a new one. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class SecretResetTest {

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
    waiting = world.aReset(customer);
    browser = new Browser(base).open(waiting.link());
  }

  @Test
  @Requirement(value = "PWD-03", says = "wrong tries lock for the day")
  @Requirement(value = "PWD-03", says = "a locked password needs an identity check")
  void aLockedOneServesAgainAfterAnIdentityCheckAndNotBefore() {
    Browser other = new Browser(base);
    for (int tries = 0; tries < 5; tries++) {
      world.confirming(other, customer, "739180");
    }
    assertTrue(world.confirming(other, customer, PageScenario.SECRET).contains("已锁定"));

    world.proven(browser, customer.person());
    SecretWorld.choose(browser, NEW);

    assertTrue(browser.text().contains("交易密码已重置"), browser.text());
    assertEquals(OrderView.KnownState.SUCCEEDED, scenario.order(waiting.requestNo()).state());
    assertTrue(world.confirming(other, customer, NEW).contains("投标成功"), other.text());
    assertTrue(scenario.phone(customer.person()).await("您的交易密码已重置").isPresent());
  }

  @Test
  @Requirement(
      value = "PAG-06",
      says = "pages for setting, changing and resetting the trade password")
  void thePageShowsWhoseItIsMaskedAndNothingIsKeptInIt() {
    TestPerson person = customer.person();

    assertTrue(browser.text().contains("张*明"), browser.text());
    assertTrue(browser.text().contains("138****" + person.mobile().substring(7)));
    assertTrue(
        browser.text().contains("**** " + person.cardNo().substring(person.cardNo().length() - 4)));
    for (String plain : new String[] {person.idNumber(), person.mobile(), person.cardNo()}) {
      assertFalse(browser.page().contains(plain));
    }
  }

  @Test
  void anotherPersonsNumberProvesNothingAndFiveEndIt() {
    TestPerson another = TestPerson.anyone();
    for (int left = 4; left >= 1; left--) {
      SecretWorld.identify(browser, another);
      assertTrue(browser.text().contains("还可以核对 " + left + " 次"), browser.text());
    }
    SecretWorld.identify(browser, another);

    assertTrue(browser.text().contains("没有办成"), browser.text());
    assertEquals(OrderView.KnownState.FAILED, scenario.order(waiting.requestNo()).state());
    assertTrue(scenario.phone(customer.person()).await("有人多次尝试重置您的交易密码").isPresent());
    assertTrue(world.confirming(new Browser(base), customer, PageScenario.SECRET).contains("投标成功"));
  }

  @Test
  void numbersThatCannotBeAreToldBesideTheirFieldsAndNotCounted() {
    browser.submit(
        "/secret-reset/identity",
        Map.of("id_number", "110105", "card_no", customer.person().cardNo()));
    assertTrue(browser.text().contains("证件号码不对"), browser.text());
    browser.submit(
        "/secret-reset/identity",
        Map.of("id_number", customer.person().idNumber(), "card_no", "6217001234567891117"));
    assertTrue(browser.text().contains("银行卡号不对"), browser.text());

    SecretWorld.identify(browser, TestPerson.anyone());
    assertTrue(browser.text().contains("还可以核对 4 次"), browser.text());
  }

  @Test
  void theIssuersNoLeadsBackAndAnotherCardMayBeTaken() {
    TestPerson withAnothersCard =
        new TestPerson(
            customer.person().name(),
            customer.person().idNumber(),
            TestPerson.withCard("62990001").cardNo(),
            customer.person().mobile());
    world.proven(browser, withAnothersCard);
    assertTrue(browser.text().contains("这张卡不是您本人的"), browser.text());

    assertTrue(browser.page().contains("/secret-reset/identity"));
    SecretWorld.identify(browser, customer.person());
    assertTrue(browser.page().contains("/secret-reset/code"), browser.text());
  }

  @Test
  void withoutTheCodeNobodyIsAsked() {
    SecretWorld.identify(browser, customer.person());
    browser.submit(
        "/secret-reset/code", Map.of("code", scenario.phone(customer.person()).wrongCode()));
    assertTrue(browser.text().contains("验证码不对"), browser.text());

    browser.submit("/secret-reset/correction", Map.of());
    assertTrue(browser.page().contains("/secret-reset/identity"), browser.text());
  }

  @Test
  @Requirement(value = "PAG-05", says = "a customer who closes the browser half way can resume")
  void anotherBrowserGoesOnByANewLinkAndANewOneWeakIsRefused() {
    world.proven(browser, customer.person());

    Browser second = new Browser(base).open(scenario.aNewLink(waiting.requestNo()));

    SecretWorld.choose(second, "123456");
    assertTrue(second.text().contains("太容易被猜到"), second.text());
    SecretWorld.choose(second, NEW);
    assertTrue(second.text().contains("交易密码已重置"), second.text());
    assertEquals(403, browser.get(browser.address()).status());
  }

  @Test
  void theStepsFollowTheirTable() {
    Map<ResetStep, Set<ResetStep>> table =
        Map.of(
            ResetStep.IDENTITY, Set.of(ResetStep.IDENTITY, ResetStep.CODE, ResetStep.ENDED),
            ResetStep.CODE,
                Set.of(ResetStep.IDENTITY, ResetStep.CHECKING, ResetStep.REVIEW, ResetStep.ENDED),
            ResetStep.CHECKING, Set.of(ResetStep.IDENTITY, ResetStep.SECRET, ResetStep.ENDED),
            ResetStep.REVIEW, Set.of(ResetStep.SECRET, ResetStep.ENDED),
            ResetStep.SECRET, Set.of(ResetStep.DONE, ResetStep.ENDED),
            ResetStep.DONE, Set.of(),
            ResetStep.ENDED, Set.of());
    for (ResetStep step : ResetStep.values()) {
      assertEquals(table.get(step), step.next());
    }
  }
}
