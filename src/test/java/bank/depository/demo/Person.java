package bank.depository.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** A customer at the browser, with a card, a phone and a trade password that nobody else knows. */
public final class Person {

  private final String customerNo;
  private final String name;
  private final String idNumber;
  private final String cardNo;
  private final String mobile;
  private final String tradePassword;
  private final Phone phone;
  private final Browser browser = new Browser();

  public Person(
      String customerNo,
      String name,
      String idNumber,
      String cardNo,
      String mobile,
      String tradePassword,
      String simulators) {
    this.customerNo = customerNo;
    this.name = name;
    this.idNumber = idNumber;
    this.cardNo = cardNo;
    this.mobile = mobile;
    this.tradePassword = tradePassword;
    this.phone = new Phone(simulators, mobile);
  }

  public String customerNo() {
    return customerNo;
  }

  public String name() {
    return name;
  }

  /**
   * Opens a sub-account: identity, code, four factor check, contract, trade password. Gives its
   * number.
   */
  public String openAccount(String link) {
    browser.open(link);
    browser.submit(
        "form[action$=/opening/identity]",
        Map.of(
            "name",
            name,
            "id_type",
            "RESIDENT_ID",
            "id_number",
            idNumber,
            "valid_until",
            "2040-08-31",
            "card_no",
            cardNo,
            "mobile",
            mobile));
    browser.submit("form[action$=/opening/code]", Map.of("code", phone.nextCode()));
    browser.submit("form[action$=/opening/consent]", Map.of("agree", "yes"));
    enterPassword("form[action$=/opening/secret]", List.of("secret", "again"), Map.of());
    return browser.page().one(".number").text().replaceAll("[^0-9]", "");
  }

  /**
   * Confirms what a page asks with the trade password, and with the code by phone where it wants
   * one. Gives the heading of the page that follows.
   */
  public String confirm(String link) {
    browser.open(link);
    enterPassword("form[action$=/confirm]", List.of("secret"), code());
    return browser.page().one("h1").text();
  }

  private Map<String, String> code() {
    String form = "form[action$=/confirm/codes]";
    if (browser.page().document().selectFirst(form) == null) {
      return Map.of();
    }
    browser.submit(form, Map.of());
    return Map.of("code", phone.nextCode());
  }

  private void enterPassword(String formQuery, List<String> fields, Map<String, String> more) {
    Element form = browser.page().one(formQuery);
    Map<String, String> values = new LinkedHashMap<>(more);
    fields.forEach(
        field -> values.put(field, PasswordEnvelope.seal(tradePassword, form.attr("data-key"))));
    browser.submit(formQuery, values);
    if (browser.page().document().selectFirst(formQuery) != null) {
      throw new IllegalStateException("refused on the page: " + browser.page().text());
    }
  }
}
