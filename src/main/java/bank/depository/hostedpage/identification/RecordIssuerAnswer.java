package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.PageTasks;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentificationStep;
import bank.depository.identity.IdentityChecks;
import bank.depository.identity.IssuerAnswer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.PlatformEvents;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Keeps what the issuer answered, once, and takes its order on, back, or to its end. */
@ApplicationScoped
class RecordIssuerAnswer {

  private final IdentityChecks identities;
  private final OrderBook book;
  private final PageTasks tasks;
  private final PlatformEvents events;
  private final PlatformScope scope;
  private final Clock clock;

  RecordIssuerAnswer(
      IdentityChecks identities,
      OrderBook book,
      PageTasks tasks,
      PlatformEvents events,
      PlatformScope scope,
      Clock clock) {
    this.identities = identities;
    this.book = book;
    this.tasks = tasks;
    this.events = events;
    this.scope = scope;
    this.clock = clock;
  }

  /** Changes nothing where the answer is not certain, or another one was kept before. */
  @Transactional
  public void handle(PlatformId platform, OrderId id, IssuerAnswer answer) {
    scope.enter(platform);
    Order order = book.lock(platform, id);
    Identification identification = identities.lock(platform, id);
    if (identification.step() != IdentificationStep.CHECKING) {
      return;
    }
    identities.record(identification, answer);
    switch (identification.step()) {
      case PROVEN -> tasks.identified(order.type()).proven(order);
      case ENDED -> end(order, identification);
      default -> {}
    }
  }

  /** The issuer has never seen the question: the customer is asked for the secret once more. */
  @Transactional
  public void handle(PlatformId platform, OrderId id) {
    scope.enter(platform);
    Identification identification = identities.lock(platform, id);
    if (identification.step() == IdentificationStep.CHECKING) {
      identification.askAgain(clock.instant());
    }
  }

  private void end(Order order, Identification identification) {
    identification.forget();
    order.fail(ErrorCode.IDENTITY_MISMATCH, "refused by the issuer too often", clock.instant());
    tasks.identified(order.type()).unproven(order);
    events.orderEnded(order);
  }
}
