package bank.depository.hostedpage.identification;

import bank.depository.identity.EncryptedCardSecret;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentificationStep;
import bank.depository.identity.IdentityChecks;
import bank.depository.identity.IdentityMethod;
import bank.depository.identity.IssuerAnswer;
import bank.depository.identity.IssuerFactors;
import bank.depository.identity.IssuerGateway;
import bank.depository.identity.IssuerQuestion;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the issuer what was written down to be asked. Called after that is committed, and again
 * while the answer is not certain: the number is the same, so the question is. A card's own
 * password is not kept, so a question with five factors is put once; later its answer is fetched.
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

  /**
   * Asks, unless there is nothing to ask. Never inside a transaction.
   *
   * @param secret with five factors, what has just come from the browser
   */
  void ask(PlatformId platform, OrderId order, @Nullable EncryptedCardSecret secret) {
    openQuestion
        .handle(platform, order, secret)
        .ifPresent(question -> put(platform, order, question));
  }

  private void put(PlatformId platform, OrderId order, IssuerQuestion question) {
    if (question.factors() != IssuerFactors.FIVE || question.secret() != null) {
      recordAnswer.handle(platform, order, issuer.verify(platform, question));
      return;
    }
    Optional<IssuerAnswer> answer = issuer.find(platform, question.check());
    if (answer.isPresent()) {
      recordAnswer.handle(platform, order, answer.get());
    } else {
      recordAnswer.handle(platform, order);
    }
  }

  /** Finds what is to be asked. */
  @ApplicationScoped
  static class OpenQuestion {

    private final IdentityChecks identities;
    private final PlatformScope scope;

    OpenQuestion(IdentityChecks identities, PlatformScope scope) {
      this.identities = identities;
      this.scope = scope;
    }

    /** The question of that order; empty where there is none. */
    @Transactional
    public Optional<IssuerQuestion> handle(
        PlatformId platform, OrderId order, @Nullable EncryptedCardSecret secret) {
      scope.enter(platform);
      Identification found = identities.find(platform, order);
      return found.step() == IdentificationStep.CHECKING
          ? Optional.of(
              new IssuerQuestion(
                  found.check().orElseThrow(),
                  found.method().flatMap(IdentityMethod::factors).orElseThrow(),
                  identities.told(found).complete(),
                  secret))
          : Optional.empty();
    }
  }
}
