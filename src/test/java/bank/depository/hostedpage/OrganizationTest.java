package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.account.SubAccountQueries;
import bank.depository.hostedpage.card.CardPageRequest;
import bank.depository.hostedpage.card.RequestCardPage;
import bank.depository.identity.PartyKind;
import bank.depository.lending.AtOnce;
import bank.depository.order.OrderType;
import bank.depository.order.OrderView;
import bank.depository.sandbox.ChannelDesk;
import bank.depository.sandbox.OutsideWorldResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organizations open sub-accounts and bind accounts by a first payment. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class OrganizationTest {

  private static final String NAME = "鸿运（北京）商贸有限公司";

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject PageLinks links;
  @Inject RequestCardPage requestPage;
  @Inject SubAccountQueries queries;
  @Inject FirstPaymentDesk payments;

  private final ChannelDesk channel = ChannelDesk.ofSandbox();
  private final TestPerson agent = TestPerson.anyone();
  private final String customerNo = "o-" + UUID.randomUUID();
  private final String account =
      "1100%014d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000_000L));

  @BeforeEach
  void theChannelTellsUs() {
    channel.notifyAt(base.resolve("/outside/sandbox/channel-notices"));
  }

  @ParameterizedTest
  @CsvSource({"CREDIT_CODE,91350100M000100Y43", "BUSINESS_LICENCE,110108000000016"})
  @Requirement(value = "IDV-02", says = "an organization is opened by first-payment authentication")
  @Requirement(value = "IDV-05", says = "organizations by licence number are taken")
  @Requirement(value = "PAG-06", says = "pages for opening a person and an organization")
  void anOrganizationOpensByPayingIn(String type, String number) {
    PageScenario.Asked asked = scenario.anOpening(customerNo, PartyKind.ORGANIZATION);
    Browser browser = mobileProven(asked, type, number);
    browser.submit("/opening/first-payment", Map.of("type", "CUSTOMER_PAYS"));
    long fen = payments.amount(customerNo);

    payments.transfer("王小红", account, fen, payments.reference(customerNo));
    payments.await("the refusal", () -> browser.get(browser.address()).text().contains("付款户名"));
    payments.transfer("鸿运(北京)商贸有限公司", account, fen, payments.reference(customerNo));
    payments.await("the proof", () -> browser.get(browser.address()).page().contains("/consent"));
    assertTrue(browser.text().contains("对公账户"), browser.text());
    open(browser);

    assertEquals(OrderView.KnownState.SUCCEEDED, scenario.order(asked.requestNo()).state());
    assertEquals(fen, payments.balance(customerNo));
    assertEquals("**** " + account.substring(14), boundAccount());
    assertTrue(scenario.phone(agent).await("子账户已开立").isPresent());
    payments.assertSound();
  }

  @Test
  @Requirement(value = "CRD-02", says = "an organization's account is bound after first payment")
  void anOrganizationOpensByTellingWhatTheBankPaidAndChangesItsAccountSo() {
    PageScenario.Asked asked = scenario.anOpening(customerNo, PartyKind.ORGANIZATION);
    Browser browser = mobileProven(asked, "CREDIT_CODE", "91350100M000100Y43");
    tellRight(browser, "/opening");
    open(browser);
    assertEquals(OrderView.KnownState.SUCCEEDED, scenario.order(asked.requestNo()).state());

    PageOrderAnswer change =
        requestPage
            .handle(
                scenario.instruction(
                    PageScenario.newRequestNo(),
                    new CardPageRequest(customerNo, PageScenario.RETURN_URL)),
                OrderType.CARD_CHANGE)
            .body();
    Browser changing = new Browser(base).open(links.of(scenario.platform(), change.page()).url());
    changing
        .submit(
            "/proof/identity",
            Map.of("card_no", "110012345678901234", "mobile", agent.mobile(), "bank", "0105"))
        .submit("/proof/code", Map.of("code", scenario.phone(agent).code()));
    tellRight(changing, "/proof");
    changing.submit("/confirm", Map.of("secret", changing.encrypted(PageScenario.SECRET)));

    assertEquals("**** 1234", boundAccount());
    payments.assertSound();
  }

  @ParameterizedTest
  @CsvSource({
    "id_number,91350100M000100Y44,号码不对",
    "id_type,RESIDENT_ID,请选择证件类型",
    "name,甲,请填写营业执照上的名称",
    "representative,'',请填写姓名",
    "agent,'',请填写姓名",
    "bank,'',请选择开户银行",
    "card_no,12345,对公账号不对"
  })
  @Requirement(value = "IDV-05", says = "unified social credit code with check digit")
  void whatCannotBeIsToldBesideItsField(String field, String typed, String told) {
    PageScenario.Asked asked = scenario.anOpening(customerNo, PartyKind.ORGANIZATION);
    Map<String, String> form = form("CREDIT_CODE", "91350100M000100Y43");
    form.put(field, typed);

    Browser browser = new Browser(base).open(asked.link()).submit("/opening/identity", form);

    assertEquals(422, browser.status());
    assertTrue(browser.text().contains(told), browser.text());
  }

  private void tellRight(Browser browser, String path) {
    browser.submit(path + "/first-payment", Map.of("type", "BANK_PAYS"));
    String yuan = FirstPaymentDesk.yuan(payments.amount(customerNo));
    browser.submit(path + "/first-payment/amount", Map.of("amount", yuan));
  }

  private Browser mobileProven(PageScenario.Asked asked, String type, String number) {
    return new Browser(base)
        .open(asked.link())
        .submit("/opening/identity", form(type, number))
        .submit("/opening/code", Map.of("code", scenario.phone(agent).code()));
  }

  private Map<String, String> form(String type, String number) {
    Map<String, String> form = new HashMap<>();
    form.put("name", NAME);
    form.put("id_type", type);
    form.put("id_number", number);
    form.put("valid_long", "yes");
    form.put("representative", "王小红");
    form.put("agent", "李小刚");
    form.put("bank", "0105");
    form.put("card_no", account);
    form.put("mobile", agent.mobile());
    return form;
  }

  private static void open(Browser browser) {
    browser.submit("/opening/consent", Map.of("agree", "yes"));
    PageScenario.choose(browser, PageScenario.SECRET, PageScenario.SECRET);
  }

  private String boundAccount() {
    return AtOnce.asRequest(() -> queries.handle(scenario.platform(), customerNo))
        .card()
        .orElseThrow()
        .cardNoMask();
  }
}
