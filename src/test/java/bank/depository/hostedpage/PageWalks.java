package bank.depository.hostedpage;

import bank.depository.order.Order;
import bank.depository.order.OrderType;
import jakarta.enterprise.context.Dependent;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The way through the pages of any operation, up to the form with the trade password and beyond.
 */
@Dependent
class PageWalks {

  private static final TestPerson ON_FILE =
      new TestPerson("王小明", "11010519491231002X", "4111111111111111", "13800138000");

  private final URI simulators;
  private final TestPerson newcomer = TestPerson.anyone();

  PageWalks(@ConfigProperty(name = "depository.simulators.url") URI simulators) {
    this.simulators = simulators;
  }

  /** Where the form with the trade password is sent, by type. */
  static String action(OrderType type) {
    return switch (type) {
      case SUB_ACCOUNT_OPENING -> "/opening/secret";
      case TRADE_PASSWORD_CHANGE -> "/secret-change";
      case TRADE_PASSWORD_RESET -> "/secret-reset/secret";
      default -> "/confirm";
    };
  }

  /** What the addresses of its pages begin with. */
  static Set<String> folders(OrderType type) {
    return switch (type) {
      case SUB_ACCOUNT_OPENING -> Set.of("/opening");
      case TRADE_PASSWORD_CHANGE -> Set.of("/secret-change");
      case TRADE_PASSWORD_RESET -> Set.of("/secret-reset");
      case CARD_BINDING, CARD_CHANGE, PAPERS_RENEWAL, NAME_CHANGE -> Set.of("/proof", "/confirm");
      case MOBILE_CHANGE -> Set.of("/mobile-change", "/proof", "/confirm");
      default -> Set.of("/confirm");
    };
  }

  /** Opens the order's page and goes on to the form with the trade password. */
  Browser atSecretForm(Browser browser, Order order, String link) {
    browser.open(link);
    switch (order.type()) {
      case SUB_ACCOUNT_OPENING -> {
        browser.submit("/opening/identity", newcomer.form());
        browser.submit("/opening/code", Map.of("code", phone(newcomer).code()));
        browser.submit("/opening/consent", Map.of("agree", "yes"));
      }
      case MOBILE_CHANGE -> {
        browser.submit("/mobile-change/number", Map.of("mobile", newcomer.mobile()));
        browser.submit("/mobile-change/code", Map.of("code", phone(ON_FILE).code()));
        browser.submit("/mobile-change/code", Map.of("code", phone(newcomer).code()));
      }
      case CARD_BINDING, CARD_CHANGE, PAPERS_RENEWAL, NAME_CHANGE -> {
        browser.submit(
            "/proof/identity",
            Map.of(
                "name",
                "王大明",
                "valid_until",
                "2031-05-06",
                "card_no",
                newcomer.cardNo(),
                "mobile",
                newcomer.mobile()));
        browser.submit("/proof/code", Map.of("code", phone(newcomer).code()));
      }
      case TRADE_PASSWORD_RESET -> {
        SecretWorld.identify(browser, ON_FILE);
        browser.submit("/secret-reset/code", Map.of("code", phone(ON_FILE).code()));
      }
      default -> {
        if (browser.page().contains("/confirm/codes\"")) {
          browser.submit("/confirm/codes", Map.of());
        }
      }
    }
    return browser;
  }

  /** The form as a customer fills it in who has that password, or chooses the other one. */
  Browser.Form secretForm(Browser browser, OrderType type, String present, String chosen) {
    Map<String, String> typed = new HashMap<>();
    switch (type) {
      case SUB_ACCOUNT_OPENING, TRADE_PASSWORD_RESET -> {
        typed.put("secret", browser.encrypted(chosen));
        typed.put("again", browser.encrypted(chosen));
      }
      case TRADE_PASSWORD_CHANGE -> {
        typed.put("present", browser.encrypted(present));
        typed.put("secret", browser.encrypted(chosen));
        typed.put("again", browser.encrypted(chosen));
      }
      default -> {
        typed.put("secret", browser.encrypted(present));
        if (browser.page().contains("name=\"code\"")) {
          typed.put("code", phone(ON_FILE).code());
        }
      }
    }
    return browser.form(action(type), typed);
  }

  private Phone phone(TestPerson person) {
    return new Phone(simulators, person.mobile());
  }
}
