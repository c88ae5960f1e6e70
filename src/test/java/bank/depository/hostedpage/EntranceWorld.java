package bank.depository.hostedpage;

import bank.depository.account.Customers;
import bank.depository.books.ArrivedMoney;
import bank.depository.crypto.Sha256Digest;
import bank.depository.hostedpage.opening.RequestSubAccount;
import bank.depository.ledger.BusinessDays;
import bank.depository.lending.AtOnce;
import bank.depository.mandate.GrantMandates;
import bank.depository.mandate.MandateGrant;
import bank.depository.mandate.MandateKind;
import bank.depository.mandate.MandateTerms;
import bank.depository.mandate.RequestMandates;
import bank.depository.order.BodyDigest;
import bank.depository.order.Order;
import bank.depository.order.OrderQueries;
import bank.depository.order.Orders;
import bank.depository.order.PlatformInstruction;
import bank.depository.password.RightPasswords;
import bank.depository.platform.LivePlatforms;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.RequestNo;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Customers with money, platforms that end, and what time does to sessions. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
class EntranceWorld {

  @Inject RequestSubAccount requestSubAccount;
  @Inject RenewPageLink renewPageLink;
  @Inject PageLinks links;
  @Inject OrderQueries orderQueries;
  @Inject LivePlatforms platforms;
  @Inject Customers customers;
  @Inject ArrivedMoney money;
  @Inject BusinessDays days;
  @Inject Orders orders;
  @Inject RightPasswords passwords;
  @Inject RequestMandates requestMandates;
  @Inject GrantMandates grantMandates;
  @Inject PlatformScope scope;
  @Inject EntityManager entityManager;

  @Inject
  @ConfigProperty(name = "depository.simulators.url")
  URI simulators;

  private @Nullable PageScenario own;

  /** A customer of a platform that nobody else uses. */
  PageScenario.Opened aCustomerOfItsOwnPlatform(Browser browser) {
    own =
        new PageScenario(
            requestSubAccount, renewPageLink, links, orderQueries, platforms, simulators);
    return own.aCustomer(browser);
  }

  /** That platform. */
  PlatformId ended() {
    return java.util.Objects.requireNonNull(own).platform();
  }

  /** It is closed for ever. */
  void endPlatform() {
    AtOnce.asRequest(
        () -> {
          platforms.close(ended());
          return own;
        });
  }

  /** Money arrives on the customer's account. */
  void deposit(PlatformId platform, String customerNo, long fen) {
    if (fen == 0) {
      return;
    }
    inScope(
        platform,
        () -> {
          money.arrives(
              platform,
              List.of(customers.account(platform, customerNo).orElseThrow().account()),
              fen);
          return customerNo;
        });
  }

  LocalDate today(PlatformId platform) {
    return inScope(platform, () -> days.current(platform));
  }

  /** The customer allows automatic bids: one yuan each, ten in total, for ten days. */
  void grant(PlatformId platform, String customerNo) {
    MandateTerms terms =
        new MandateTerms(MandateKind.AUTOMATIC_BID, today(platform).plusDays(10), 100, 1_000, null);
    RequestNo request = PageScenario.newRequestNo();
    requestMandates.handle(
        new PlatformInstruction<>(
            platform,
            request,
            new BodyDigest(new byte[32]),
            new MandateGrant(customerNo, List.of(terms), PageScenario.RETURN_URL)));
    grantMandates.handle(confirmation(platform, request));
  }

  /** What the page hands over when the customer of that order has typed the right password. */
  private Confirmation confirmation(PlatformId platform, RequestNo requestNo) {
    return inScope(
        platform,
        () -> {
          Order order = orders.findByRequestNo(platform, requestNo).orElseThrow();
          return new Confirmation(
              platform,
              order.id(),
              order.customerNo().orElseThrow(),
              order.amount().orElseThrow(),
              passwords.typedFor(order),
              Optional.empty());
        });
  }

  /** How often the audit trail says that the customer did that to what is on file of them. */
  long actsOf(PlatformId platform, String customerNo, String act) {
    return DatabaseRole.STAFF.call(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () ->
                        (Long)
                            entityManager
                                .createNativeQuery(
                                    "select count(*) from depository.audit_entry where actor = :name"
                                        + " and object = :name and act = :act",
                                    Long.class)
                                .setParameter("name", "customer:" + platform + "/" + customerNo)
                                .setParameter("act", act)
                                .getSingleResult()));
  }

  /** How many orders the customer has started at the entrance. */
  long ownOrders(PlatformId platform, String customerNo) {
    return inScope(
        platform,
        () ->
            (Long)
                entityManager
                    .createNativeQuery(
                        "select count(*) from depository.orders where request_no like 'BANK-%' and"
                            + " customer_no = :customer",
                        Long.class)
                    .setParameter("customer", customerNo)
                    .getSingleResult());
  }

  /** The session of that browser was not used for sixteen minutes. */
  void rest(Browser browser) {
    asBrowser(
        browser,
        () ->
            entityManager
                .createNativeQuery(
                    "update depository.entrance_session set signed_in_at = signed_in_at"
                        + " - interval '16 minutes', last_used_at = last_used_at -"
                        + " interval '16 minutes'")
                .executeUpdate());
  }

  /** What that browser did at the entrance was so many days earlier. */
  void growOlder(Browser browser, int days) {
    asBrowser(
        browser,
        () ->
            entityManager
                    .createNativeQuery(
                        "update depository.entrance_session set signed_in_at = signed_in_at - make_interval(days => :days),"
                            + " last_used_at = last_used_at - make_interval(days => :days), ends_at = ends_at - make_interval(days => :days)")
                    .setParameter("days", days)
                    .executeUpdate()
                + entityManager
                    .createNativeQuery(
                        "update depository.sign_in_attempt set begun_at = begun_at - make_interval(days => :days)")
                    .setParameter("days", days)
                    .executeUpdate());
  }

  /** How many attempts of that browser are on record. */
  long attempts(Browser browser) {
    return count(browser, "sign_in_attempt");
  }

  /** How many sessions of that browser are on record. */
  long sessions(Browser browser) {
    return count(browser, "entrance_session");
  }

  private long count(Browser browser, String table) {
    return asBrowser(
        browser,
        () ->
            (Long)
                entityManager
                    .createNativeQuery("select count(*) from depository." + table, Long.class)
                    .getSingleResult());
  }

  /** How many codes that browser has tried in vain. */
  int wrongTries(Browser browser) {
    return asBrowser(
        browser,
        () ->
            (Integer)
                entityManager
                    .createNativeQuery(
                        "select wrong_tries from depository.sign_in_attempt", Integer.class)
                    .getSingleResult());
  }

  private <T> T asBrowser(Browser browser, Supplier<T> work) {
    String secret = browser.cookie("my-session");
    return AtOnce.asRequest(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      entityManager
                          .createNativeQuery(
                              "select set_config('depository.entrance_browser', :browser, true)")
                          .setParameter(
                              "browser",
                              Sha256Digest.of(secret.getBytes(StandardCharsets.UTF_8)).hex())
                          .getSingleResult();
                      return work.get();
                    }));
  }

  private <T> T inScope(PlatformId platform, Supplier<T> work) {
    return AtOnce.asRequest(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      scope.enter(platform);
                      return work.get();
                    }));
  }
}
