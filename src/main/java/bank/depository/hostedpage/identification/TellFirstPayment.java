package bank.depository.hostedpage.identification;

import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The customer tells how much the bank has paid to the account (IDV-04, type B). */
@ApplicationScoped
class TellFirstPayment {

  private final FirstPaymentProof proof;
  private final PlatformScope scope;

  TellFirstPayment(FirstPaymentProof proof, PlatformScope scope) {
    this.proof = proof;
    this.scope = scope;
  }

  /** Whether it is right; the order goes on then. Refuses IDENTIFICATION_STEP_FORBIDS. */
  @Transactional
  public boolean handle(PlatformId platform, OrderId order, Money told) {
    scope.enter(platform);
    return proof.told(platform, order, told);
  }
}
