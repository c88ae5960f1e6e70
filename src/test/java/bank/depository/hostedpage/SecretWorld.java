package bank.depository.hostedpage;

import bank.depository.hostedpage.secret.RequestSecretChange;
import bank.depository.hostedpage.secret.RequestSecretReset;
import bank.depository.hostedpage.secret.SecretPageRequest;
import bank.depository.order.Answer;
import bank.depository.shared.RequestNo;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Pages on which customers change, reset and use their trade passwords. */
@ApplicationScoped
class SecretWorld {

  private final PageScenario scenario;
  private final RequestSecretChange requestChange;
  private final RequestSecretReset requestReset;
  private final TrialOperation.Acting acting;
  private final PageLinks links;

  SecretWorld(
      PageScenario scenario,
      RequestSecretChange requestChange,
      RequestSecretReset requestReset,
      TrialOperation.Acting acting,
      PageLinks links) {
    this.scenario = scenario;
    this.requestChange = requestChange;
    this.requestReset = requestReset;
    this.acting = acting;
    this.links = links;
  }

  /** An order that waits for its customer at that link. */
  record Waiting(RequestNo requestNo, String link) {}

  Waiting aChange(PageScenario.Opened customer) {
    RequestNo requestNo = PageScenario.newRequestNo();
    return waiting(
        requestNo, requestChange.handle(scenario.instruction(requestNo, request(customer))));
  }

  Waiting aReset(PageScenario.Opened customer) {
    RequestNo requestNo = PageScenario.newRequestNo();
    return waiting(
        requestNo, requestReset.handle(scenario.instruction(requestNo, request(customer))));
  }

  /** An operation to be confirmed with the trade password. */
  Waiting aConfirmation(PageScenario.Opened customer) {
    RequestNo requestNo = PageScenario.newRequestNo();
    return waiting(
        requestNo,
        acting.handle(
            scenario.instruction(
                requestNo, new TrialOperation.Acting.Command(customer.customerNo(), "plain"))));
  }

  /** What the page says when that password is typed for an operation. */
  String confirming(Browser browser, PageScenario.Opened customer, String secret) {
    browser.open(aConfirmation(customer).link());
    return browser.submit("/confirm", Map.of("secret", browser.encrypted(secret))).text();
  }

  static Browser change(Browser browser, String present, String secret, String again) {
    return browser.submit(
        "/secret-change",
        Map.of(
            "present", browser.encrypted(present),
            "secret", browser.encrypted(secret),
            "again", browser.encrypted(again)));
  }

  static Browser identify(Browser browser, TestPerson person) {
    return browser.submit(
        "/secret-reset/identity",
        Map.of("id_number", person.idNumber(), "card_no", person.cardNo()));
  }

  /** Until the issuer was asked. */
  Browser proven(Browser browser, TestPerson person) {
    identify(browser, person);
    return browser.submit("/secret-reset/code", Map.of("code", scenario.phone(person).code()));
  }

  static Browser choose(Browser browser, String secret) {
    return browser.submit(
        "/secret-reset/secret",
        Map.of("secret", browser.encrypted(secret), "again", browser.encrypted(secret)));
  }

  private static SecretPageRequest request(PageScenario.Opened customer) {
    return new SecretPageRequest(customer.customerNo(), PageScenario.RETURN_URL);
  }

  private Waiting waiting(RequestNo requestNo, Answer<PageOrderAnswer> answer) {
    return new Waiting(requestNo, links.of(scenario.platform(), answer.body().page()).url());
  }
}
