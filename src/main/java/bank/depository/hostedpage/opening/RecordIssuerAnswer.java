package bank.depository.hostedpage.opening;

import bank.depository.account.Customers;
import bank.depository.account.IssuerAnswer;
import bank.depository.account.IssuerCheck;
import bank.depository.account.Opening;
import bank.depository.account.OpeningStep;
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
import java.time.Instant;
import java.util.Objects;

/** Keeps what the issuer answered, once, and takes the opening on, back, or to its end. */
@ApplicationScoped
class RecordIssuerAnswer {

  /** Why a match was not enough: a credit card. */
  static final String NOT_DEBIT = "NOT_DEBIT";

  private final Customers customers;
  private final OrderBook book;
  private final PlatformEvents events;
  private final PlatformScope scope;
  private final Clock clock;

  RecordIssuerAnswer(
      Customers customers,
      OrderBook book,
      PlatformEvents events,
      PlatformScope scope,
      Clock clock) {
    this.customers = customers;
    this.book = book;
    this.events = events;
    this.scope = scope;
    this.clock = clock;
  }

  /** Changes nothing where the answer is not certain, or another one was kept before. */
  @Transactional
  public void handle(PlatformId platform, OrderId id, IssuerAnswer answer) {
    if (!answer.isCertain()) {
      return;
    }
    scope.enter(platform);
    Order order = book.lock(platform, id);
    Opening opening = customers.lockOpening(platform, id).orElseThrow();
    if (opening.step() != OpeningStep.CHECKING) {
      return;
    }
    Instant now = clock.instant();
    IssuerCheck check = customers.lockCheck(platform, opening.check().orElseThrow()).orElseThrow();
    check.decide(answer, now);
    takeOn(opening, answer, now);
    if (opening.step() == OpeningStep.ENDED) {
      opening.forget();
      order.fail(ErrorCode.IDENTITY_MISMATCH, "refused by the issuer too often", now);
      events.orderEnded(order);
    }
  }

  private static void takeOn(Opening opening, IssuerAnswer answer, Instant now) {
    if (answer.result() != IssuerCheck.Result.MATCH) {
      opening.refuse(reason(answer), now);
    } else if (!answer.isDebitCard()) {
      opening.refuse(NOT_DEBIT, now);
    } else {
      opening.confirm(
          Objects.requireNonNull(answer.issuerCode()),
          Objects.requireNonNull(answer.issuerName()),
          now);
    }
  }

  private static String reason(IssuerAnswer answer) {
    return answer.mismatchedFactors().isEmpty()
        ? answer.result().name()
        : String.join(",", answer.mismatchedFactors());
  }
}
