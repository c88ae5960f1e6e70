package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.account.SubAccountQueries;
import bank.depository.hostedpage.card.CardPageRequest;
import bank.depository.hostedpage.card.RequestCardPage;
import bank.depository.identity.CardNo;
import bank.depository.ledger.Invariants;
import bank.depository.lending.AtOnce;
import bank.depository.order.OrderType;
import bank.depository.platform.CoreAccounts;
import bank.depository.platform.PlatformProfiles;
import bank.depository.sandbox.ChannelDesk;
import bank.depository.shared.PlatformScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a customer sees at the own bank, and what tests look up, of first payments. */
@Dependent
class FirstPaymentDesk {

  static final String METHOD = "THREE_FACTOR_AND_FIRST_PAYMENT";

  private static final long PATIENCE_MILLIS = 30_000;

  private final PageScenario scenario;
  private final RequestCardPage requestPage;
  private final PageLinks links;
  private final SubAccountQueries queries;
  private final PlatformProfiles profiles;
  private final PlatformScope scope;
  private final EntityManager entityManager;
  private final Invariants invariants;
  private final ChannelDesk channel = ChannelDesk.ofSandbox();
  private final Instant begun = Instant.now();

  FirstPaymentDesk(
      PageScenario scenario,
      RequestCardPage requestPage,
      PageLinks links,
      SubAccountQueries queries,
      PlatformProfiles profiles,
      PlatformScope scope,
      EntityManager entityManager,
      Invariants invariants) {
    this.scenario = scenario;
    this.requestPage = requestPage;
    this.links = links;
    this.queries = queries;
    this.profiles = profiles;
    this.scope = scope;
    this.entityManager = entityManager;
    this.invariants = invariants;
  }

  /** A new card, proven by three factors, and the choice of a first payment before the customer. */
  Browser threeFactors(Browser browser, PageScenario.Opened customer, TestPerson card) {
    PageOrderAnswer answer =
        requestPage
            .handle(
                scenario.instruction(
                    PageScenario.newRequestNo(),
                    new CardPageRequest(customer.customerNo(), PageScenario.RETURN_URL)),
                OrderType.CARD_CHANGE)
            .body();
    return browser
        .open(links.of(scenario.platform(), answer.page()).url())
        .submit(
            "/proof/identity",
            Map.of("method", METHOD, "card_no", card.cardNo(), "mobile", card.mobile()))
        .submit("/proof/code", Map.of("code", scenario.phone(card).code()));
  }

  static void begin(Browser browser, String type) {
    browser.submit("/proof/first-payment", Map.of("type", type));
  }

  static void tell(Browser browser, String yuan) {
    browser.submit("/proof/first-payment/amount", Map.of("amount", yuan));
  }

  static void confirm(Browser browser) {
    browser.submit("/confirm", Map.of("secret", browser.encrypted(PageScenario.SECRET)));
  }

  static String proof(Browser browser) {
    Matcher session = Pattern.compile("^.*/pages/s/[^/]+").matcher(browser.address());
    assertTrue(session.find(), browser.address());
    return session.group() + "/proof";
  }

  void transfer(String name, String account, long fen, String remark) {
    channel.transfer(
        UUID.randomUUID().toString(),
        summaryAccountNo(),
        new ChannelDesk.Payer(name, account),
        fen,
        remark);
  }

  String summaryAccountNo() {
    return AtOnce.asRequest(() -> profiles.handle(scenario.platform()))
        .coreAccounts()
        .map(CoreAccounts::summaryNo)
        .orElseThrow();
  }

  long amount(String customerNo) {
    return Long.parseLong(latest("amount_fen", customerNo));
  }

  String reference(String customerNo) {
    return latest("reference", customerNo);
  }

  /** A column of what that customer began last. */
  String latest(String column, String customerNo) {
    return rows("select cast("
            + column
            + " as text) from depository.first_payment"
            + " where platform_id = :platform and customer_no = '"
            + customerNo
            + "' order by first_payment_id desc limit 1")
        .get(0);
  }

  long balance(String customerNo) {
    return AtOnce.asRequest(() -> queries.handle(scenario.platform(), customerNo))
        .balance()
        .balance()
        .fen();
  }

  List<String> rows(String query) {
    return inScope(
        () ->
            entityManager
                .createNativeQuery(query, String.class)
                .setParameter("platform", scenario.platform().value())
                .getResultStream()
                .map(Object::toString)
                .toList());
  }

  /** What became of the transfers from that card, in the order of the alphabet. */
  List<String> ofPayer(TestPerson payer) {
    return ofPayer("state", payer);
  }

  List<String> ofPayer(String column, TestPerson payer) {
    return rows(
        "select coalesce("
            + column
            + ", '') from depository.incoming_transfer where platform_id = :platform and"
            + " payer_account_mask = '"
            + new CardNo(payer.cardNo()).mask()
            + "' and received_at >= '"
            + begun
            + "' order by 1");
  }

  /** While nobody else can go on with that customer's newest order. */
  void whileTheOrderIsLocked(String customerNo, Runnable work) {
    inScope(
        () -> {
          entityManager
              .createNativeQuery(
                  "select 1 from depository.orders where platform_id = :platform and order_id = '"
                      + latest("order_id", customerNo)
                      + "' for update",
                  Integer.class)
              .setParameter("platform", scenario.platform().value())
              .getResultList();
          work.run();
          return customerNo;
        });
  }

  /** What was begun last is replaced, as by a form of another kind. */
  void replace(String customerNo) {
    execute(
        "update depository.first_payment set state = 'REPLACED', version = version + 1 where"
            + " platform_id = :platform and customer_no = '%s'".formatted(customerNo));
  }

  /** That customer's newest order of a first payment, or of a proof, waits for so many hours. */
  void orderEndsIn(String customerNo, int hours) {
    execute(
        "update depository.page_session set opened_at = opened_at - interval '3 days', expires_at ="
            + " now() - interval '1 second' + interval '%d hours' where platform_id = :platform and"
                .formatted(hours)
            + " order_id = (select order_id from depository.identification where platform_id ="
            + " :platform and customer_no = '%s' and step = 'FIRST_PAYMENT')"
                .formatted(customerNo));
  }

  /** How long that order waits. */
  String timeLeft(String customerNo) {
    return ofOrder(
            "date_trunc('hour', (select s.expires_at from depository.page_session s where"
                + " s.platform_id = o.platform_id and s.order_id = o.order_id) - now() +"
                + " interval '1 minute')",
            customerNo)
        .get(0);
  }

  /** Of the order {@code o} and the proof {@code i} with a first payment of that customer. */
  List<String> ofOrder(String what, String customerNo) {
    return rows(
        "select distinct cast(%s as text)".formatted(what)
            + " from depository.first_payment f join depository.orders o using (platform_id, order_id)"
            + " join depository.identification i using (platform_id, order_id)"
            + " where platform_id = :platform and f.customer_no = '%s'".formatted(customerNo));
  }

  /** How often the platform was told that it has ended for want of time. */
  long endings(String customerNo) {
    return rows("select 'told' from depository.event where platform_id = :platform and"
            + " type = 'order.expired' and data->>'order_id' in (select cast(order_id as text) from"
            + " depository.first_payment where customer_no = '%s')".formatted(customerNo))
        .size();
  }

  void execute(String statement) {
    inScope(
        () ->
            entityManager
                .createNativeQuery(statement)
                .setParameter("platform", scenario.platform().value())
                .executeUpdate());
  }

  /** Whether somebody waits for the transaction in which this is asked. */
  boolean isWaitedFor() {
    return !entityManager
        .createNativeQuery(
            "select 1 from pg_locks where not granted"
                + " and transactionid = cast(pg_current_xact_id() as xid)",
            Integer.class)
        .getResultList()
        .isEmpty();
  }

  void assertSound() {
    assertEquals(List.of(), inScope(() -> invariants.violations(scenario.platform())));
  }

  <T> T inScope(Supplier<T> work) {
    return AtOnce.asRequest(
        () ->
            QuarkusTransaction.joiningExisting()
                .call(
                    () -> {
                      scope.enter(scenario.platform());
                      return work.get();
                    }));
  }

  static String yuan(long fen) {
    return "%d.%02d".formatted(fen / 100, fen % 100);
  }

  void await(String what, BooleanSupplier there) {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!there.getAsBoolean()) {
      assertTrue(System.currentTimeMillis() < end, "waited in vain for " + what);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
