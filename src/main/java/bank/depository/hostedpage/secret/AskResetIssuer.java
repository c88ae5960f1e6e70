package bank.depository.hostedpage.secret;

import bank.depository.account.FreshIdentity;
import bank.depository.identity.IssuerFactors;
import bank.depository.identity.IssuerGateway;
import bank.depository.identity.IssuerQuestion;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Asks the issuer what was written down to be asked. Called after that is committed, and again
 * while the answer is not certain: the number is the same, so the question is.
 */
@ApplicationScoped
class AskResetIssuer {

  private final OpenQuestion openQuestion;
  private final IssuerGateway issuer;
  private final RecordResetAnswer recordAnswer;

  AskResetIssuer(OpenQuestion openQuestion, IssuerGateway issuer, RecordResetAnswer recordAnswer) {
    this.openQuestion = openQuestion;
    this.issuer = issuer;
    this.recordAnswer = recordAnswer;
  }

  /** Asks, unless there is nothing to ask. Never inside a transaction. */
  void ask(PlatformId platform, OrderId order) {
    openQuestion
        .handle(platform, order)
        .ifPresent(
            question -> recordAnswer.handle(platform, order, issuer.verify(platform, question)));
  }

  /** Finds what is to be asked. */
  @ApplicationScoped
  static class OpenQuestion {

    private final SecretResets resets;
    private final FreshIdentity identity;
    private final PlatformScope scope;

    OpenQuestion(SecretResets resets, FreshIdentity identity, PlatformScope scope) {
      this.resets = resets;
      this.identity = identity;
      this.scope = scope;
    }

    /** The question of that reset; empty where there is none. */
    @Transactional
    public Optional<IssuerQuestion> handle(PlatformId platform, OrderId order) {
      scope.enter(platform);
      SecretReset reset = resets.find(platform, order).orElseThrow();
      return reset.step() == ResetStep.CHECKING
          ? Optional.of(
              new IssuerQuestion(
                  reset.check().orElseThrow(),
                  IssuerFactors.FOUR,
                  identity.particulars(platform, reset.customerNo(), reset.keptCard()),
                  null))
          : Optional.empty();
    }
  }
}
