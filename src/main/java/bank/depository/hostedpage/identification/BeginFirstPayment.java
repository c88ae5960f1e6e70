package bank.depository.hostedpage.identification;

import bank.depository.identity.FirstPayment;
import bank.depository.identity.FirstPaymentType;
import bank.depository.identity.FirstPayments;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentityChecks;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The customer chooses which way the money of the first payment goes. */
@ApplicationScoped
class BeginFirstPayment {

  private final IdentityChecks identities;
  private final FirstPayments payments;
  private final FirstPaymentMoney money;
  private final PlatformScope scope;

  BeginFirstPayment(
      IdentityChecks identities,
      FirstPayments payments,
      FirstPaymentMoney money,
      PlatformScope scope) {
    this.identities = identities;
    this.payments = payments;
    this.money = money;
    this.scope = scope;
  }

  /**
   * Begins it; what the bank is to pay is to be sent then. Refuses IDENTIFICATION_STEP_FORBIDS,
   * OUTSIDE_PARTY_MISSING.
   */
  @Transactional
  public Optional<FirstPaymentMoney.Payment> handle(
      PlatformId platform, OrderId order, FirstPaymentType type) {
    scope.enter(platform);
    if (type == FirstPaymentType.CUSTOMER_PAYS) {
      money.expect(platform); // before the proof is locked, as whoever books a transfer does
    }
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
    return paid;
  }
}
