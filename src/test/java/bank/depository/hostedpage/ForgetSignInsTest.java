package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.bootstrap.ServiceJobs;
import bank.depository.sandbox.OutsideWorldResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who signed in at the entrance, or tried to, is known for thirty days. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class ForgetSignInsTest {

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject EntranceWorld world;
  @Inject ServiceJobs jobs;

  @Test
  void anAttemptIsForgottenAfterThirtyDays() {
    Browser browser = asked(TestPerson.anyone());

    world.growOlder(browser, 29);
    jobs.run("forget-sign-ins");
    assertEquals(1, world.attempts(browser));

    world.growOlder(browser, 2);
    jobs.run("forget-sign-ins");
    assertEquals(0, world.attempts(browser));
  }

  @Test
  void aSessionIsForgottenThirtyDaysAfterItsEnd() {
    TestPerson person = scenario.aCustomer(new Browser(base)).person();
    Browser browser = asked(person);
    assertTrue(scenario.phone(person).await("登录存管账户").isPresent());
    browser.submit("/sign-in/code", Map.of("code", scenario.phone(person).code()));

    world.growOlder(browser, 30);
    jobs.run("forget-sign-ins");
    assertEquals(1, world.sessions(browser), "it could have lasted for two hours");

    world.growOlder(browser, 1);
    jobs.run("forget-sign-ins");
    assertEquals(0, world.sessions(browser));
  }

  private Browser asked(TestPerson person) {
    Map<String, String> form = new HashMap<>(person.form());
    form.remove("card_no");
    return new Browser(base).get("/my/sign-in").submit("/my/sign-in", form);
  }
}
