package bank.depository.hostedpage.opening;

import bank.depository.account.Customers;
import bank.depository.account.FourFactors;
import bank.depository.account.IssuerAnswer;
import bank.depository.account.IssuerGateway;
import bank.depository.account.OpenedAccounts;
import bank.depository.account.Opening;
import bank.depository.account.OpeningStep;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks the issuer what was written down to be asked. Called after that is committed, and again
 * while the answer is not certain: the number is the same, so the question is.
 */
@ApplicationScoped
class AskIssuer {

  private final OpenQuestion openQuestion;
  private final IssuerGateway issuer;
  private final RecordIssuerAnswer recordAnswer;

  AskIssuer(OpenQuestion openQuestion, IssuerGateway issuer, RecordIssuerAnswer recordAnswer) {
    this.openQuestion = openQuestion;
    this.issuer = issuer;
    this.recordAnswer = recordAnswer;
  }

  /** Asks, unless there is nothing to ask. Never inside a transaction. */
  void ask(PlatformId platform, OrderId order) {
    openQuestion
        .handle(platform, order)
        .ifPresent(
            question -> {
              IssuerAnswer answer = issuer.verify(question.check(), question.factors());
              recordAnswer.handle(platform, order, answer);
            });
  }

  /** What to ask. */
  record Question(UUID check, FourFactors factors) {}

  /** Finds what is to be asked. */
  @ApplicationScoped
  static class OpenQuestion {

    private final Customers customers;
    private final OpenedAccounts accounts;
    private final PlatformScope scope;

    OpenQuestion(Customers customers, OpenedAccounts accounts, PlatformScope scope) {
      this.customers = customers;
      this.accounts = accounts;
      this.scope = scope;
    }

    /** The question of that opening; empty where there is none. */
    @Transactional
    public Optional<Question> handle(PlatformId platform, OrderId order) {
      scope.enter(platform);
      Opening opening = customers.opening(platform, order).orElseThrow();
      return opening.step() == OpeningStep.CHECKING
          ? Optional.of(
              new Question(opening.check().orElseThrow(), accounts.told(opening).complete()))
          : Optional.empty();
    }
  }
}
