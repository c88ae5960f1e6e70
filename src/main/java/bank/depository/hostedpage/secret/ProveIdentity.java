package bank.depository.hostedpage.secret;

import bank.depository.account.FreshIdentity;
import bank.depository.identity.CardNo;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** The customer says who they are; a number that is not the one on file is counted. */
@ApplicationScoped
class ProveIdentity {

  private final ResetRefusals refusals;
  private final FreshIdentity identity;
  private final PlatformScope scope;
  private final Clock clock;

  ProveIdentity(ResetRefusals refusals, FreshIdentity identity, PlatformScope scope, Clock clock) {
    this.refusals = refusals;
    this.identity = identity;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * Whether the number is the one on file; a code is to be sent then. Refuses ID_NUMBER_INVALID and
   * RESET_STEP_FORBIDS.
   */
  @Transactional
  public boolean handle(
      PlatformId platform, OrderId order, String idNumber, Optional<CardNo> card) {
    scope.enter(platform);
    ResetRefusals.Locked locked = refusals.lock(platform, order);
    String customerNo = locked.reset().customerNo();
    if (identity.isIdNumberOf(platform, customerNo, idNumber)) {
      card.ifPresentOrElse(
          own -> locked.reset().identify(identity.kept(platform, own), clock.instant()),
          () -> locked.reset().identify(clock.instant()));
      return true;
    }
    refusals.refuse(locked, ResetRefusals.NOT_ON_FILE);
    return false;
  }

  /** Back to the first step. Refuses RESET_STEP_FORBIDS. */
  @Transactional
  public void handle(PlatformId platform, OrderId order) {
    scope.enter(platform);
    refusals.lock(platform, order).reset().correct(clock.instant());
  }
}
