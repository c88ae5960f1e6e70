package bank.depository.payment;

import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/**
 * The last step of booking a settlement: what it should have had and has not is kept as a break.
 */
@ApplicationScoped
class CompleteSettlement {

  private final ChannelSettlements settlements;
  private final PlatformScope scope;
  private final Clock clock;

  CompleteSettlement(ChannelSettlements settlements, PlatformScope scope, Clock clock) {
    this.settlements = settlements;
    this.scope = scope;
    this.clock = clock;
  }

  /** The day is settled; again it changes nothing. */
  @Transactional
  public void handle(PlatformId platform, LocalDate day) {
    scope.enter(platform);
    settlements.keepMissing(platform, day, clock.instant());
    settlements.complete(platform, day, clock.instant());
  }
}
