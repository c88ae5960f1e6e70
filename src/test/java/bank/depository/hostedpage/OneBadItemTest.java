package bank.depository.hostedpage;

import static bank.depository.hostedpage.FirstPaymentDesk.begin;
import static bank.depository.hostedpage.FirstPaymentDesk.proof;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.identity.MobileNo;
import bank.depository.order.OrderView;
import bank.depository.sandbox.ChannelDesk;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.ItemByItem;
import bank.depository.shared.PlatformId;
import bank.depository.sms.SmsNotices;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Jobs that meet something they cannot do: it is counted and tried later, and stops nothing else.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class OneBadItemTest {

  @TestHTTPResource("/")
  URI base;

  @Inject PageScenario scenario;
  @Inject FirstPaymentDesk payments;
  @Inject ExpireWaitingOrdersJob expiry;
  @Inject SmsNotices notices;
  @Inject EntityManager entityManager;

  @Test
  void anOrderThatCannotExpireHoldsUpNoOther() {
    PageScenario.Asked bad = scenario.anOpening();
    PageScenario.Asked good = scenario.anOpening();
    String order = orderOf(bad);
    String away = "10000000-0000-0000-0000-000000000001";
    execute(
        "update depository.identification set order_id = '%s' where order_id = '%s'"
            .formatted(away, order));
    double before = failed("expire-waiting-orders");

    over(bad, 2);
    over(good, 1);
    DatabaseRole.JOBS.run(expiry::run);

    assertEquals(OrderView.KnownState.EXPIRED, scenario.order(good.requestNo()).state());
    assertEquals(OrderView.KnownState.AWAITING_CUSTOMER, scenario.order(bad.requestNo()).state());
    assertTrue(failed("expire-waiting-orders") > before);
    execute(
        "update depository.identification set order_id = '%s' where order_id = '%s'"
            .formatted(order, away));
    DatabaseRole.JOBS.run(expiry::run);
    assertEquals(OrderView.KnownState.EXPIRED, scenario.order(bad.requestNo()).state());
  }

  @Test
  void aNoticeThatCannotBeReadHoldsUpNoOther() {
    TestPerson bad = TestPerson.anyone();
    TestPerson good = TestPerson.anyone();
    double before = failed("send-notices");

    PlatformId platform = scenario.platform();
    asJob(
        () -> {
          notices.record(platform, new MobileNo(bad.mobile()), "读不出来");
          entityManager.flush();
          entityManager
              .createNativeQuery(
                  "update depository.sms_message set text_cipher = '\\x00' where message_id = (select"
                      + " message_id from depository.sms_message where kind = 'NOTICE'"
                      + " order by message_id desc limit 1)")
              .executeUpdate();
          notices.record(platform, new MobileNo(good.mobile()), "读得出来");
        });

    assertTrue(scenario.phone(good).await("读得出来").isPresent());
    payments.await("the count", () -> failed("send-notices") > before);
    assertEquals(
        List.of("1"),
        payments.rows(
            "select cast(tries as text) from depository.sms_message where platform_id = :platform"
                + " and text_cipher = '\\x00'"));
    asJob(
        () ->
            entityManager
                .createNativeQuery(
                    "update depository.sms_message set next_try_at = null, state = 'GIVEN_UP',"
                        + " text_cipher = null where text_cipher = '\\x00'")
                .executeUpdate());
  }

  @Test
  @Requirement(value = "IDV-04", says = "the random amount belongs to the customer")
  void anIncomingTransferThatCannotBeBookedHoldsUpNoneThatCameLater() {
    ChannelDesk.ofSandbox().notifyAt(base.resolve("/outside/sandbox/channel-notices"));
    List<Paying> paying = Stream.generate(this::paying).limit(2).toList();
    Paying bad = paying.get(0);
    Paying good = paying.get(1);
    long fen = payments.amount(bad.customer().customerNo());
    String reference = payments.reference(bad.customer().customerNo());
    String order = payments.latest("order_id", bad.customer().customerNo());
    String away = "10000000-0000-0000-0000-000000000002";
    execute(
        "update depository.first_payment set order_id = '%s' where order_id = '%s'"
            .formatted(away, order));

    payments.transfer(bad.card().name(), bad.card().cardNo(), fen, reference);
    pay(good);
    payments.await("the later proof", () -> isProven(good));
    assertEquals(List.of(), payments.ofPayer(bad.card()));
    execute(
        "update depository.first_payment set order_id = '%s' where order_id = '%s'"
            .formatted(order, away));
    payments.transfer("王小红", TestPerson.anyone().cardNo(), 1, "");

    payments.await("the proof", () -> isProven(bad));
    assertEquals(fen, payments.balance(bad.customer().customerNo()));
    payments.assertSound();
  }

  private record Paying(PageScenario.Opened customer, TestPerson card, Browser browser) {}

  private Paying paying() {
    PageScenario.Opened customer = scenario.aCustomer(new Browser(base));
    TestPerson card = TestPerson.anyone();
    Browser browser = payments.threeFactors(new Browser(base), customer, card);
    begin(browser, "CUSTOMER_PAYS");
    return new Paying(customer, card, browser);
  }

  private void pay(Paying paying) {
    String customerNo = paying.customer().customerNo();
    payments.transfer(
        paying.card().name(),
        paying.card().cardNo(),
        payments.amount(customerNo),
        payments.reference(customerNo));
  }

  private static boolean isProven(Paying paying) {
    return paying.browser().get(proof(paying.browser())).text().contains("确认绑定银行卡");
  }

  private static double failed(String job) {
    return Metrics.counter(ItemByItem.FAILED, "job", job).count();
  }

  private String orderOf(PageScenario.Asked asked) {
    return payments
        .rows(
            "select cast(order_id as text) from depository.orders where platform_id = :platform and"
                + " request_no = '%s'".formatted(asked.requestNo().value()))
        .get(0);
  }

  private void over(PageScenario.Asked asked, int seconds) {
    execute(
        "update depository.page_session set opened_at = opened_at - interval '3 days', expires_at ="
            + " now() - interval '%d seconds' where order_id = '%s'"
                .formatted(seconds, orderOf(asked)));
  }

  private void asJob(Runnable work) {
    DatabaseRole.JOBS.run(
        () ->
            payments.inScope(
                () -> {
                  work.run();
                  return work;
                }));
  }

  private void execute(String statement) {
    payments.inScope(() -> entityManager.createNativeQuery(statement).executeUpdate());
  }
}
