package bank.depository.hostedpage.secret;

import bank.depository.password.HashedPassword;
import bank.depository.password.TradePasswords;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The customer is who they are and has chosen: the new trade password serves, unlocked. */
@ApplicationScoped
class FinishSecretReset {

  private final ResetRefusals refusals;
  private final TradePasswords secrets;
  private final SecretRecord record;
  private final PlatformScope scope;
  private final Clock clock;

  FinishSecretReset(
      ResetRefusals refusals,
      TradePasswords secrets,
      SecretRecord record,
      PlatformScope scope,
      Clock clock) {
    this.refusals = refusals;
    this.secrets = secrets;
    this.record = record;
    this.scope = scope;
    this.clock = clock;
  }

  /** Refuses RESET_STEP_FORBIDS. */
  @Transactional
  public void handle(PlatformId platform, OrderId order, HashedPassword chosen) {
    scope.enter(platform);
    ResetRefusals.Locked locked = refusals.lock(platform, order);
    locked.reset().finish(clock.instant());
    secrets.replace(platform, locked.reset().customerNo(), chosen);
    record.done(locked.order(), "您的交易密码已重置。");
  }
}
