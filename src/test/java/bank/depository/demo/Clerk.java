package bank.depository.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;

/** A member of the bank's staff at the console. */
public final class Clerk {

  private static final String PASSWORD = "correct horse battery staple";

  private final Browser browser = new Browser();
  private final String base;
  private final String login;
  private final Authenticator authenticator;

  private Clerk(String base, String login, Authenticator authenticator) {
    this.base = base;
    this.login = login;
    this.authenticator = authenticator;
  }

  /** Enrols by the link that the bank handed out, and signs in. */
  public static Clerk enrol(String base, String login, String link) {
    Browser first = new Browser();
    first.open(link);
    Authenticator authenticator = new Authenticator(first.page().one("#totp-secret").text());
    String password = PASSWORD;
    first.submit(
        "form[action*=/console/enrolment/]",
        Map.of("secret", password, "repeated", password, "code", authenticator.nextCode()));
    if (!first.page().address().getPath().equals("/console/sign-in")) {
      throw new IllegalStateException(
          "enrolment was refused: " + first.page().status() + " " + first.page().text());
    }
    Clerk clerk = new Clerk(base, login, authenticator);
    clerk.signIn(password);
    return clerk;
  }

  private void signIn(String password) {
    browser.open(base + "/console/sign-in");
    browser.submit(
        "form[action=/console/sign-in]",
        Map.of("login", login, "secret", password, "code", authenticator.nextCode()));
    if (browser.page().document().selectFirst("form[action=/console/sign-in]") != null) {
      throw new IllegalStateException("sign-in was refused: " + browser.page().text());
    }
  }

  /** The password, for whoever looks around after the demo. */
  public String password() {
    return PASSWORD;
  }

  /** For an authenticator app, of whoever looks around after the demo. */
  public String authenticatorSecret() {
    return authenticator.secret();
  }

  public String login() {
    return login;
  }

  /** Puts a platform's application together. Gives the platform's number. */
  public String apply(String name, String returnHost) {
    browser.open(base + "/console/platforms/new");
    browser.submit(
        "form[action=/console/platforms]",
        Map.of(
            "name", name,
            "credit_code", CheckDigits.creditCode("91110105MA01ABCD1"),
            "environment", "SANDBOX",
            "legal_representative", "周正",
            "shareholders", "周正",
            "executives", "吴明",
            "return_hosts", returnHost));
    return browser.page().address().getPath().replaceAll("\\D", "");
  }

  /** Checks every item, files every paper, records the visit, drafts the contract. */
  public void examine(String platform) {
    openPlatform(platform);
    for (String item : options("#item")) {
      browser.submit(
          "form[action$=/findings]", Map.of("item", item, "verdict", "MET", "note", "原件已核对"));
    }
    for (String kind : options("#kind")) {
      byte[] paper =
          ("Paper of kind " + kind + " of platform " + platform).getBytes(StandardCharsets.UTF_8);
      browser.upload("form[action$=/materials]", Map.of("kind", kind), kind + ".txt", paper);
    }
    browser.submit(
        "form[action$=/visits]", Map.of("visitors", "bank staff", "findings", "经营场所与申请材料一致"));
    browser.submit("form[action$=/contracts]", Map.of());
  }

  /**
   * Registers the platform's key and has its holder sign the challenge, in base64. Gives the key's
   * id.
   */
  public String registerKey(String platform, String pem, UnaryOperator<String> sign) {
    openPlatform(platform);
    browser.submit("form[action$=/keys]", Map.of("pem", pem));
    String challenge = browser.page().one("code.challenge").wholeText();
    browser.submit("form[action$=/proof]", Map.of("signature", sign.apply(challenge)));
    return browser.page().one("code.key-id").text();
  }

  /** Hands the application to a second person. */
  public void submit(String platform) {
    openPlatform(platform);
    browser.submit("form[action$=/submission]", Map.of());
  }

  /** Proposes the platform's next state to a second person. */
  public void propose(String platform, String state) {
    openPlatform(platform);
    browser.submit("form[action$=/state-changes]", Map.of("next", state, "reason", "准入测试通过"));
  }

  /**
   * Opens the platform's accounts at the bank's core. Gives the summary and the own-fund account.
   */
  public List<String> openCoreAccounts(String platform) {
    openPlatform(platform);
    browser.submit("form[action$=/core-accounts]", Map.of());
    openPlatform(platform);
    return List.of(
        browser.page().one("#summary-account").text(),
        browser.page().one("#own-fund-account").text());
  }

  /** Approves what waits for a decision. */
  public void approveNext() {
    browser.open(base + "/console/approvals");
    Element waiting =
        browser.page().one("table a[href^=/console/approvals/], li a[href^=/console/approvals/]");
    browser.open(base + waiting.attr("href"));
    browser.submit("form[action$=/decision]", Map.of("decision", "APPROVE", "note", "同意"));
    String state = browser.page().one("#state").text();
    if (!state.equals("APPROVED")) {
      throw new IllegalStateException("not approved: " + browser.page().text());
    }
  }

  /** The state that the platform's file shows. */
  public String stateOf(String platform) {
    openPlatform(platform);
    return browser.page().one(".state").text();
  }

  private void openPlatform(String platform) {
    browser.open(base + "/console/platforms/" + platform);
  }

  private List<String> options(String select) {
    return browser.page().one(select).select("option").stream().map(Element::val).toList();
  }
}
