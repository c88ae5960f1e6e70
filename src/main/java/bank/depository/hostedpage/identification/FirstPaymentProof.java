package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.PageTasks;
import bank.depository.identity.FirstPayment;
import bank.depository.identity.FirstPaymentRefusal;
import bank.depository.identity.FirstPayments;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentificationStep;
import bank.depository.identity.IdentityChecks;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.PlatformEvents;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * What becomes of an order when a first payment has come in, was told, or has failed; in the
 * caller's transaction and scope.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FirstPaymentProof {

  private final OrderBook book;
  private final IdentityChecks identities;
  private final FirstPayments payments;
  private final PageTasks tasks;
  private final PlatformEvents events;
  private final Clock clock;

  FirstPaymentProof(
      OrderBook book,
      IdentityChecks identities,
      FirstPayments payments,
      PageTasks tasks,
      PlatformEvents events,
      Clock clock) {
    this.book = book;
    this.identities = identities;
    this.payments = payments;
    this.tasks = tasks;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A transfer came in for that first payment: why it proves nothing; empty where it proves the
   * account, and the order goes on.
   */
  public Optional<FirstPaymentRefusal> came(FirstPayment payment, FirstPayments.Arrived arrived) {
    Order order = book.lock(payment.platform(), payment.order());
    Identification proof = identities.lock(payment.platform(), payment.order());
    Optional<FirstPaymentRefusal> refusal = payments.settle(payment, proof, arrived);
    goOn(order, proof, refusal.isEmpty());
    return refusal;
  }

  /** The customer told an amount; whether it is the one that was paid. */
  boolean told(PlatformId platform, OrderId id, Money amount) {
    Order order = book.lock(platform, id);
    Identification proof = identities.lock(platform, id);
    boolean right = payments.tell(proof, amount);
    goOn(order, proof, right);
    return right;
  }

  private void goOn(Order order, Identification proof, boolean proven) {
    if (proven) {
      proof.firstPaymentMade(clock.instant());
      tasks.identified(order.type()).proven(order);
    } else if (proof.step() == IdentificationStep.FIRST_PAYMENT
        && payments.standing(order.platform(), order.id()).isLost()) {
      end(order, proof);
    }
  }

  private void end(Order order, Identification proof) {
    proof.end(clock.instant());
    order.fail(ErrorCode.IDENTITY_MISMATCH, "no first payment was right", clock.instant());
    tasks.identified(order.type()).unproven(order);
    events.orderEnded(order);
  }
}
