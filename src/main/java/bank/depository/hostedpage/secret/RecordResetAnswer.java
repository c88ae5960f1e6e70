package bank.depository.hostedpage.secret;

import bank.depository.identity.Identifications;
import bank.depository.identity.IssuerAnswer;
import bank.depository.identity.IssuerCheck;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Keeps what the issuer answered, once, and takes the reset on, back, or to its end. */
@ApplicationScoped
class RecordResetAnswer {

  private final ResetRefusals refusals;
  private final Identifications checks;
  private final PlatformScope scope;
  private final Clock clock;

  RecordResetAnswer(
      ResetRefusals refusals, Identifications checks, PlatformScope scope, Clock clock) {
    this.refusals = refusals;
    this.checks = checks;
    this.scope = scope;
    this.clock = clock;
  }

  /** Changes nothing where the answer is not certain, or another one was kept before. */
  @Transactional
  public void handle(PlatformId platform, OrderId order, IssuerAnswer answer) {
    if (!answer.isCertain()) {
      return;
    }
    scope.enter(platform);
    ResetRefusals.Locked locked = refusals.lock(platform, order);
    SecretReset reset = locked.reset();
    if (reset.step() != ResetStep.CHECKING) {
      return;
    }
    Instant now = clock.instant();
    checks.lockCheck(platform, reset.check().orElseThrow()).orElseThrow().decide(answer, now);
    if (answer.result() == IssuerCheck.Result.MATCH) {
      reset.confirm(now);
    } else {
      refusals.refuse(locked, answer.reason());
    }
  }
}
