package bank.depository.payment;

import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;

/** The first step of booking a settlement; its lines follow. */
@ApplicationScoped
class BeginSettlement {

  private final ChannelSettlements settlements;
  private final PlatformScope scope;
  private final Clock clock;

  BeginSettlement(ChannelSettlements settlements, PlatformScope scope, Clock clock) {
    this.settlements = settlements;
    this.scope = scope;
    this.clock = clock;
  }

  /** Whether the day's settlement is booked whole. */
  @Transactional
  public boolean handle(PlatformId platform, LocalDate day) {
    scope.enter(platform);
    return settlements
        .progress(platform, day)
        .map(ChannelSettlements.Progress::isComplete)
        .orElse(false);
  }

  /**
   * Begins it, or goes on with it; which line is the last that is booked of those that bring money,
   * or of the others.
   *
   * @throws IllegalStateException where the channel has changed a settlement that it had fixed
   */
  @Transactional
  public int handle(PlatformId platform, PaymentChannel.Settlement settlement, boolean incoming) {
    scope.enter(platform);
    var begun = settlements.progress(platform, settlement.day());
    if (begun.isEmpty()) {
      settlements.begin(platform, settlement, clock.instant());
      return 0;
    }
    if (!Arrays.equals(begun.get().sha256(), settlement.sha256())) {
      throw new IllegalStateException(
          "the settlement of " + settlement.day() + " of platform " + platform + " has changed");
    }
    return begun.get().to(incoming);
  }
}
