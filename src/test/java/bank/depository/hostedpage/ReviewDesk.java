package bank.depository.hostedpage;

import bank.depository.console.ConsoleBrowser;
import bank.depository.identity.PartyKind;
import bank.depository.lending.AtOnce;
import bank.depository.shared.Permission;
import bank.depository.staff.Colleagues;
import jakarta.enterprise.context.Dependent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An organization's papers as its customer uploads them, and the staff who review them. */
@Dependent
class ReviewDesk {

  static final List<String> KINDS = List.of("LICENCE", "OFFICER_ID", "ACCOUNT_PERMIT");
  private static final Pattern COPY =
      Pattern.compile("href=\"(/console/reviews/[^\"]+/copies/[^\"]+)\"");
  private static final Pattern ROUND = Pattern.compile("name=\"round\" value=\"(\\d)\"");

  private final Colleagues colleagues;
  private final PageScenario scenario;

  ReviewDesk(Colleagues colleagues, PageScenario scenario) {
    this.colleagues = colleagues;
    this.scenario = scenario;
  }

  /** A new organization at the page where copies are uploaded. */
  Browser atCopies(URI base, PageScenario.Asked asked, String account, TestPerson agent) {
    return new Browser(base)
        .open(asked.link())
        .submit("/opening/identity", form(account, agent))
        .submit("/opening/code", Map.of("code", scenario.phone(agent).code()));
  }

  /** A new organization whose papers were accepted, with an open sub-account. */
  void open(URI base, String customerNo, String account, TestPerson agent) {
    PageScenario.Asked asked = scenario.anOpening(customerNo, PartyKind.ORGANIZATION);
    Browser browser = handIn(uploadAll(atCopies(base, asked, account, agent), "one"));
    review(base, customerNo, "ACCEPTED");
    browser.get(browser.address()).submit("/opening/consent", Map.of("agree", "yes"));
    PageScenario.choose(browser, PageScenario.SECRET, PageScenario.SECRET);
  }

  static byte[] pdf(String words) {
    return ("%PDF-1.7\n" + words + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
  }

  static Map<String, String> form(String account, TestPerson agent) {
    Map<String, String> form = new HashMap<>();
    form.put("method", "MANUAL_REVIEW");
    form.put("name", "鸿运（北京）商贸有限公司");
    form.put("id_type", "CREDIT_CODE");
    form.put("id_number", "91350100M000100Y43");
    form.put("valid_long", "yes");
    form.put("representative", "王小红");
    form.put("agent", "李小刚");
    form.put("bank", "0105");
    form.put("card_no", account);
    form.put("mobile", agent.mobile());
    return form;
  }

  static Browser uploadAll(Browser browser, String words) {
    KINDS.forEach(kind -> upload(browser, kind, pdf(kind + words)));
    return browser;
  }

  static Browser upload(Browser browser, String kind, byte[] content) {
    return browser.upload("/copies", Map.of("kind", kind), "scan.pdf", content);
  }

  static Browser handIn(Browser browser) {
    return browser.submit("/copies/hand-in", Map.of());
  }

  ConsoleBrowser staff(URI base, Permission first, Permission... more) {
    Colleagues.Colleague who = AtOnce.asRequest(() -> colleagues.with(first, more));
    ConsoleBrowser browser = new ConsoleBrowser(base);
    browser.signIn(who.login(), who.secret(), colleagues.code(who, 0));
    return browser;
  }

  /** The address of the review of that customer's papers. */
  static String review(ConsoleBrowser staff, String customerNo) {
    Matcher row =
        Pattern.compile("href=\"(/console/reviews/[^\"]+)\">" + customerNo + "<")
            .matcher(staff.get("/console/reviews").body());
    if (!row.find()) {
      throw new AssertionError("nothing of " + customerNo + " waits");
    }
    return row.group(1);
  }

  /** Opens the page of a review and every copy on it. */
  static ConsoleBrowser.Page look(ConsoleBrowser staff, String review) {
    ConsoleBrowser.Page page = staff.get(review);
    copies(page).forEach(staff::get);
    return staff.get(review);
  }

  static List<String> copies(ConsoleBrowser.Page page) {
    return COPY.matcher(page.body()).results().map(found -> found.group(1)).toList();
  }

  /** Proposes a verdict on the papers as that page shows them. */
  static ConsoleBrowser.Page propose(
      ConsoleBrowser staff, String review, ConsoleBrowser.Page seen, String verdict) {
    Matcher round = ROUND.matcher(seen.body());
    if (!round.find()) {
      throw new AssertionError("nothing to propose on " + seen.body());
    }
    return staff.post(
        review + "/verdict",
        "round",
        round.group(1),
        "verdict",
        verdict,
        "fault",
        verdict.equals("REFUSED") ? "NAME_DIFFERS" : "");
  }

  /** The first of two looks at everything and proposes; the address of the proposal. */
  static String proposed(ConsoleBrowser maker, String customerNo, String verdict) {
    String review = review(maker, customerNo);
    ConsoleBrowser.Page page = propose(maker, review, look(maker, review), verdict);
    if (page.status() != 303) {
      throw new AssertionError(page.body());
    }
    return page.location().replaceFirst("^https?://[^/]+", "");
  }

  static ConsoleBrowser.Page decide(ConsoleBrowser who, String approval, String decision) {
    ConsoleBrowser.Page page = who.get(approval);
    String digest =
        page.body().replaceAll("(?s).*<code>([0-9a-f]{64})</code></dd></div>\\s*</dl>.*", "$1");
    return who.post(
        approval + "/decision", "payload_sha256", digest, "decision", decision, "note", "read");
  }

  /** Both members of staff look at everything, and what the first proposes becomes true. */
  void review(URI base, String customerNo, String verdict) {
    ConsoleBrowser checker = staff(base, Permission.APPROVAL);
    String approval = proposed(staff(base, Permission.SERVICE), customerNo, verdict);
    look(checker, review(checker, customerNo));
    ConsoleBrowser.Page decided = decide(checker, approval, "APPROVE");
    if (decided.status() != 200) {
      throw new AssertionError(decided.body());
    }
  }
}
