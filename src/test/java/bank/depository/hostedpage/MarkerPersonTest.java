package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.console.ConsoleBrowser;
import bank.depository.lending.AtOnce;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.Permission;
import bank.depository.staff.Colleagues;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * A person whose name, paper, card and mobile nobody else has opens an account, signs in, withdraws
 * and is looked at by staff. Afterwards none of the four stands in plain in a table, an event, a
 * log line or a trace, nor on a page or in the console.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class MarkerPersonTest {

  private static final int RARE_LETTERS = 0x3400;
  private static final int SO_MANY = 6_000;

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject EntranceWorld world;
  @Inject TablesForTests tables;
  @Inject Colleagues colleagues;

  private final List<String> heard = new ArrayList<>();

  @Test
  @Requirement(
      value = "INF-02",
      says = "id numbers, cards, mobiles and names are encrypted in the database")
  @Requirement(value = "INF-02", says = "personal data are masked on screens and in logs")
  void nothingOfThePersonStandsAnywhereInPlain() {
    TestPerson person = marked();
    try (LogEar ear = LogEar.onEverything()) {
      PageScenario.Asked asked = scenario.anOpening();
      Browser opening = scenario.agreed(new Browser(base), asked, person);
      PageScenario.choose(opening, PageScenario.SECRET, PageScenario.SECRET);
      world.deposit(scenario.platform(), asked.customerNo(), 1_000);
      walkTheEntrance(person);
      lookAsStaff(asked.customerNo());
      heard.addAll(ear.heard());
    }

    for (String marker :
        List.of(person.name(), person.idNumber(), person.cardNo(), person.mobile())) {
      assertEquals(
          List.of(), heard.stream().filter(said -> said.contains(marker)).limit(3).toList());
      assertEquals(Set.of(), columnsWith(marker), marker);
    }
    assertTrue(
        columnsWith(person.mobile().substring(0, 3) + "****" + person.mobile().substring(7))
            .contains("depository.customer.mobile_mask"),
        "the search finds what is there");
  }

  private void walkTheEntrance(TestPerson person) {
    Map<String, String> form = new HashMap<>(person.form());
    form.remove("card_no");
    Browser browser = new Browser(base).get("/my/sign-in").submit("/my/sign-in", form);
    assertTrue(scenario.phone(person).await("登录存管账户").isPresent());
    browser.submit("/sign-in/code", Map.of("code", scenario.phone(person).code()));
    browser.get("/my/a/1/data");
    assertTrue(browser.text().contains("核验身份"), browser.text());
    browser.get("/my/a/1/movements");
    browser.get("/my/a/1/withdrawal").submit("/withdrawal", Map.of("amount", "5"));
    browser.submit("/confirm", Map.of("secret", browser.encrypted(PageScenario.SECRET)));
    heard.addAll(browser.heard());
  }

  private void lookAsStaff(String customerNo) {
    Colleagues.Colleague who = AtOnce.asRequest(() -> colleagues.with(Permission.SERVICE));
    ConsoleBrowser console = new ConsoleBrowser(base);
    assertEquals(303, console.signIn(who.login(), who.secret(), colleagues.code(who, 0)).status());
    heard.add(
        console
            .get("/console/customers?platform=" + scenario.platform() + "&customer=" + customerNo)
            .body());
  }

  private Set<String> columnsWith(String marker) {
    return AtOnce.asRequest(() -> tables.columnsWith(Set.of(marker), List.of(scenario.platform())));
  }

  /** Two letters that no other test's person has. */
  private static TestPerson marked() {
    TestPerson person = TestPerson.anyone();
    String rare =
        Character.toString(RARE_LETTERS + ThreadLocalRandom.current().nextInt(SO_MANY))
            + Character.toString(RARE_LETTERS + ThreadLocalRandom.current().nextInt(SO_MANY));
    return new TestPerson("欧阳" + rare, person.idNumber(), person.cardNo(), person.mobile());
  }
}
