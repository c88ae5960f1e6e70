package bank.depository.hostedpage;

import bank.depository.account.CustomerRole;
import bank.depository.hostedpage.opening.RequestSubAccount;
import bank.depository.identity.PartyKind;
import bank.depository.identity.Told;
import bank.depository.order.Answer;
import bank.depository.order.BodyDigest;
import bank.depository.order.OrderQueries;
import bank.depository.order.OrderView;
import bank.depository.order.PlatformInstruction;
import bank.depository.platform.LivePlatforms;
import bank.depository.shared.PlatformId;
import bank.depository.shared.RequestNo;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Worlds for tests of pages, built through use cases and the pages themselves. */
@ApplicationScoped
class PageScenario {

  static final String RETURN_URL = "http://localhost:8081/back";

  /** A trade password that nothing weak is in. */
  static final String SECRET = "739182";

  private final RequestSubAccount requestSubAccount;
  private final RenewPageLink renewPageLink;
  private final PageLinks links;
  private final OrderQueries orders;
  private final LivePlatforms platforms;
  private final URI simulators;
  private @Nullable PlatformId platform;

  PageScenario(
      RequestSubAccount requestSubAccount,
      RenewPageLink renewPageLink,
      PageLinks links,
      OrderQueries orders,
      LivePlatforms platforms,
      @ConfigProperty(name = "depository.simulators.url") URI simulators) {
    this.requestSubAccount = requestSubAccount;
    this.renewPageLink = renewPageLink;
    this.links = links;
    this.orders = orders;
    this.platforms = platforms;
    this.simulators = simulators;
  }

  /** An opening that was asked for. */
  record Asked(RequestNo requestNo, String customerNo, String link) {}

  /** A customer with an open sub-account and the password {@link #SECRET}. */
  record Opened(String customerNo, TestPerson person) {}

  static RequestNo newRequestNo() {
    return new RequestNo("t-" + UUID.randomUUID());
  }

  /** The platform that asks, called 鸿运出借. */
  synchronized PlatformId platform() {
    PlatformId known = platform;
    if (known == null) {
      known = platforms.atTheCore("鸿运出借", "localhost:8081");
      platform = known;
    }
    return known;
  }

  <C> PlatformInstruction<C> instruction(RequestNo requestNo, C command) {
    return new PlatformInstruction<>(platform(), requestNo, new BodyDigest(new byte[32]), command);
  }

  /** The platform asks for a sub-account for a new customer. */
  Asked anOpening() {
    return anOpening("c-" + UUID.randomUUID());
  }

  Asked anOpening(String customerNo) {
    return anOpening(customerNo, PartyKind.PERSON);
  }

  Asked anOpening(String customerNo, PartyKind party) {
    RequestNo requestNo = newRequestNo();
    Set<CustomerRole> roles = EnumSet.of(CustomerRole.LENDER, CustomerRole.BORROWER);
    Answer<PageOrderAnswer> answer =
        requestSubAccount.handle(
            instruction(
                requestNo, new RequestSubAccount.Command(customerNo, roles, RETURN_URL, party)),
            Told.NOTHING);
    return new Asked(requestNo, customerNo, links.of(platform(), answer.body().page()).url());
  }

  /** The platform asks for a new link to the same page. */
  String aNewLink(RequestNo requestNo) {
    Answer<PageOrderAnswer> answer =
        renewPageLink.handle(
            instruction(newRequestNo(), new RenewPageLink.Command(requestNo.value())));
    return links.of(platform(), answer.body().page()).url();
  }

  /** The truth about an order. */
  OrderView order(RequestNo requestNo) {
    return orders.handle(platform(), requestNo, Optional.empty());
  }

  Phone phone(TestPerson person) {
    return new Phone(simulators, person.mobile());
  }

  /** At the code form. */
  Browser identified(Browser browser, Asked asked, TestPerson person) {
    return browser.open(asked.link()).submit("/opening/identity", person.form());
  }

  /** A new customer whose papers end on that day. */
  Opened aCustomerWithPapersUntil(Browser browser, LocalDate last) {
    Asked asked = anOpening();
    TestPerson person = TestPerson.anyone();
    Map<String, String> form = new HashMap<>(person.form());
    form.put("valid_until", last.toString());
    browser.open(asked.link()).submit("/opening/identity", form);
    browser
        .submit("/opening/code", Map.of("code", phone(person).code()))
        .submit("/opening/consent", Map.of("agree", "yes"));
    choose(browser, SECRET, SECRET);
    return new Opened(asked.customerNo(), person);
  }

  /** At the code form, to prove it that way. */
  Browser identified(Browser browser, Asked asked, TestPerson person, String method) {
    Map<String, String> form = new HashMap<>(person.form());
    form.put("method", method);
    return browser.open(asked.link()).submit("/opening/identity", form);
  }

  /** The issuer was asked. */
  Browser mobileProven(Browser browser, Asked asked, TestPerson person) {
    return identified(browser, asked, person)
        .submit("/opening/code", Map.of("code", phone(person).code()));
  }

  /** At the form that sets the trade password. */
  Browser agreed(Browser browser, Asked asked, TestPerson person) {
    return mobileProven(browser, asked, person).submit("/opening/consent", Map.of("agree", "yes"));
  }

  /** A new customer, opened page by page. */
  Opened aCustomer(Browser browser) {
    Asked asked = anOpening();
    TestPerson person = TestPerson.anyone();
    choose(agreed(browser, asked, person), SECRET, SECRET);
    if (order(asked.requestNo()).state() != OrderView.KnownState.SUCCEEDED) {
      throw new AssertionError("not opened: " + browser.text());
    }
    return new Opened(asked.customerNo(), person);
  }

  static Browser choose(Browser browser, String secret, String again) {
    return browser.submit(
        "/opening/secret",
        Map.of("secret", browser.encrypted(secret), "again", browser.encrypted(again)));
  }
}
