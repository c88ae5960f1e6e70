package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.account.SubAccountQueries;
import bank.depository.ledger.Invariants;
import bank.depository.lending.AtOnce;
import bank.depository.platform.CoreAccounts;
import bank.depository.platform.PlatformProfiles;
import bank.depository.sandbox.ChannelDesk;
import bank.depository.shared.PlatformScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What a customer sees at the own bank, and what tests look up, of first payments. */
@Dependent
class FirstPaymentDesk {

  private static final long PATIENCE_MILLIS = 30_000;

  private final PageScenario scenario;
  private final SubAccountQueries queries;
  private final PlatformProfiles profiles;
  private final PlatformScope scope;
  private final EntityManager entityManager;
  private final Invariants invariants;
  private final ChannelDesk channel = ChannelDesk.ofSandbox();

  FirstPaymentDesk(
      PageScenario scenario,
      SubAccountQueries queries,
      PlatformProfiles profiles,
      PlatformScope scope,
      EntityManager entityManager,
      Invariants invariants) {
    this.scenario = scenario;
    this.queries = queries;
    this.profiles = profiles;
    this.scope = scope;
    this.entityManager = entityManager;
    this.invariants = invariants;
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
