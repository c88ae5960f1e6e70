package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.PageSessions;
import bank.depository.identity.FirstPayment;
import bank.depository.identity.FirstPaymentType;
import bank.depository.identity.FirstPayments;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentityChecks;
import bank.depository.order.OrderBook;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/** The customer chooses which way the money of the first payment goes. */
@ApplicationScoped
class BeginFirstPayment {

  /** How long the order waits for its customer when the time of the first payment is over. */
  static final Duration GONE_ON_WITHIN = Duration.ofHours(4);

  private final OrderBook book;
  private final IdentityChecks identities;
  private final FirstPayments payments;
  private final FirstPaymentMoney money;
  private final PageSessions sessions;
  private final PlatformScope scope;

  BeginFirstPayment(
      OrderBook book,
      IdentityChecks identities,
      FirstPayments payments,
      FirstPaymentMoney money,
      PageSessions sessions,
      PlatformScope scope) {
    this.book = book;
    this.identities = identities;
    this.payments = payments;
    this.money = money;
    this.sessions = sessions;
    this.scope = scope;
  }

  /**
   * Begins it; what the bank is to pay is to be sent then. The order waits for as long as it can be
   * made or told, and no longer than {@link #GONE_ON_WITHIN} after it. Refuses
   * IDENTIFICATION_STEP_FORBIDS, FIRST_PAYMENT_LIMIT_REACHED, OUTSIDE_PARTY_MISSING.
   */
  @Transactional
  public Optional<FirstPaymentMoney.Payment> handle(
      PlatformId platform, OrderId order, FirstPaymentType type) {
    scope.enter(platform);
    if (type == FirstPaymentType.CUSTOMER_PAYS) {
      money.expect(platform); // before the proof is locked, as whoever books a transfer does
    }
    book.lock(platform, order);
    Identification proof = identities.lock(platform, order);
    FirstPayment begun = payments.begin(proof, type);
    Optional<FirstPaymentMoney.Payment> paid = Optional.empty();
    if (type == FirstPaymentType.BANK_PAYS) {
      FirstPaymentMoney.Payment payment =
          money.pay(platform, order, begun.amount(), identities.told(proof).complete());
      begun.paidBy(payment.order());
      paid = Optional.of(payment);
    }
    payments.keep(begun);
    sessions
        .lockByOrder(platform, order)
        .orElseThrow()
        .waitUntil(begun.expiresAt().plus(GONE_ON_WITHIN));
    return paid;
  }
}
