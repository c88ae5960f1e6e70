package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.TestDatabase;
import bank.depository.chromium.Chromium;
import bank.depository.chromium.Device;
import bank.depository.chromium.Visitor;
import bank.depository.lending.AtOnce;
import bank.depository.platform.AdmittedPlatforms;
import bank.depository.platform.AdmittedPlatforms.Admitted;
import bank.depository.sandbox.OutsideWorldResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a customer with a cheap phone sees when something is wrong. */
@QuarkusTest
@Tag(Chromium.WALK)
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class RefusalWalkTest {

  private static final String SEND = "button[type=submit]";
  private static final String CONFIRM = "button[data-needs-script]";

  @TestHTTPResource("/")
  URI service;

  @Inject PageScenario scenario;
  @Inject AdmittedPlatforms platforms;

  private Admitted admitted;
  private WalkingPlatform platform;
  private Visitor visitor;

  @BeforeEach
  void aPlatformAndAPhone() {
    visitor = Chromium.visitor(Device.PHONE, service);
    admitted = AtOnce.asRequest(() -> platforms.live("鸿运出借信息服务"));
    platform = new WalkingPlatform(service, admitted, scenario);
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void whatIsWrongWithAnIdentityIsToldBesideIt() {
    TestPerson person = TestPerson.withCard("62990003");
    visitor.open(platform.opening("c", "LENDER").link());
    visitor
        .fill(Map.of("name", "张", "id_number", "110105194912310021"))
        .fill(Map.of("card_no", "62", "mobile", "12345"))
        .press(SEND);
    assertShows("refused-identity", "请填写 11 位手机号码");

    visitor.fill(person.form()).press(SEND);
    Phone phone = scenario.phone(person);
    visitor.type("code", phone.wrongCode()).press(SEND);
    assertShows("refused-code", "还可以试 4 次");

    visitor.type("code", phone.code()).press(SEND);
    assertShows("refused-by-issuer", "手机号码与发卡银行预留的不一致");
  }

  @Test
  void noConsentAndAWeakPasswordOpenNothing() {
    TestPerson person = TestPerson.anyone();
    visitor.open(platform.opening("c", "LENDER").link()).fill(person.form()).press(SEND);
    visitor.type("code", scenario.phone(person).code()).press(SEND).press(SEND);
    assertShows("refused-consent", "勾选同意");

    visitor.page().check("input[name=agree]");
    visitor.press(SEND).type("typed-secret", "123456").type("typed-again", "123456").press(SEND);
    assertShows("refused-weak", "太容易被猜到");
    visitor.type("typed-secret", "739182").type("typed-again", "739183").press(SEND);
    assertShows("refused-differing", "两次输入的不一样");
  }

  @Test
  void aWrongPasswordIsCountedUntilItIsLocked() {
    platform.customer("c", "LENDER");
    visitor.open(platform.deposit("c", 500_000).link());

    confirm("739180");
    assertShows("refused-password", "今天还可以试 4 次");
    for (int i = 0; i < 4; i++) {
      confirm("739180");
    }
    assertShows("refused-locked", "已锁定");
  }

  @Test
  void whoHasTooLittleIsToldSo() {
    platform.customer("lender", "LENDER");
    platform.customer("borrower", "BORROWER");
    String project = platform.raising("borrower", 1_000_000, "装修周转");
    visitor.open(platform.bid(project, "lender", 1_000_000).link());

    confirm(PageScenario.SECRET);

    assertShows("refused-balance", "可用余额不足");
  }

  @Test
  void aCardThatHasExpiredIsToldBesideItsField() {
    TestPerson person = TestPerson.withCard("62990010");
    visitor.open(platform.opening("c", "LENDER").link()).fill(person.form()).press(SEND);
    visitor.type("code", scenario.phone(person).code()).press(SEND);

    assertShows("refused-expired-card", "这张卡已过期");
  }

  @Test
  void expiredPapersStopABidAndAreToldWithTheWayOut() throws SQLException {
    platform.customer("lender", "LENDER");
    platform.paidIn("lender", 1_000_000);
    platform.customer("borrower", "BORROWER");
    String project = platform.raising("borrower", 1_000_000, "装修周转");
    visitor.open(platform.bid(project, "lender", 1_000_000).link());
    asOwner("update depository.customer set papers_valid_until = current_date - 3");

    confirm(PageScenario.SECRET);

    assertShows("refused-papers", "已过有效期");
  }

  @Test
  void aMandateThatWasRevokedBeforeCannotBeRevokedAgainAndThePageSaysSo() {
    TestPerson person = platform.customer("c", "LENDER");
    visitor.open(platform.mandate("c").link()).press(SEND);
    visitor.fill(Map.of("code", scenario.phone(person).code()));
    confirm(PageScenario.SECRET);
    WalkingPlatform.Asked again = platform.mandateRevocation("c");
    visitor.open(platform.mandateRevocation("c").link());
    confirm(PageScenario.SECRET);
    assertShows("mandate-revoked", "授权");

    visitor.open(again.link());
    confirm(PageScenario.SECRET);

    assertShows("refused-revoked-mandate", "这项授权已经失效");
    assertEquals("AWAITING_CUSTOMER", platform.state(again.requestNo()));
  }

  @Test
  void theChannelSaysNoOrNothingYet() {
    platform.customer("c", "LENDER");
    visitor.withoutRefresh();

    visitor.open(platform.deposit("c", 444_401).link());
    confirm(PageScenario.SECRET);
    assertShows("refused-by-channel", "银行卡余额不足");
    visitor.open(platform.deposit("c", 444_412).link());
    confirm(PageScenario.SECRET);

    assertShows("processing", "请不要重复充值");
  }

  @Test
  void aLinkThatWasUsedAndASessionThatIsOverExplainThemselves() throws SQLException {
    String link = platform.opening("c", "LENDER").link();
    new Browser(service).open(link);
    visitor.open(link).lookInBothLanguages("closed-used");
    assertTrue(visitor.text().contains("这个链接已经用过了"), visitor.text());

    visitor.open(platform.opening("d", "LENDER").link());
    String page = visitor.page().url();
    twoDaysPass();
    visitor.open(page).lookInBothLanguages("closed-over");
    assertTrue(visitor.text().contains("您的钱没有动"), visitor.text());
  }

  private void confirm(String secret) {
    visitor.type("typed-secret", secret).press(CONFIRM);
  }

  private void assertShows(String picture, String words) {
    assertTrue(visitor.text().contains(words), visitor.text());
    visitor.look(picture);
  }

  private void twoDaysPass() throws SQLException {
    asOwner(
        "update depository.page_session set opened_at = opened_at - interval '2 days',"
            + " expires_at = expires_at - interval '2 days', link_expires_at = opened_at");
  }

  private void asOwner(String update) throws SQLException {
    Map<String, String> settings = TestDatabase.settings();
    try (Connection owner =
            DriverManager.getConnection(
                settings.get("depository.db.url"),
                "depository_owner",
                settings.get("depository.db.owner.password"));
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute(
          "select set_config('depository.platform_id', '" + admitted.id() + "', true)");
      statement.execute(update + " where platform_id = " + admitted.id());
      owner.commit();
    }
  }
}
