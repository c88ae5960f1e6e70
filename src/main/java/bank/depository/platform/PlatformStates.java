package bank.depository.platform;

import bank.depository.order.InstructionGate;
import bank.depository.order.OrderType;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Says what a platform's state allows (ADM-07); asked before anything is written. */
@ApplicationScoped
public class PlatformStates implements InstructionGate {

  private final Platforms platforms;
  private final PlatformScope scope;

  PlatformStates(Platforms platforms, PlatformScope scope) {
    this.platforms = platforms;
    this.scope = scope;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void require(PlatformId platform, OrderType type) {
    PlatformState state = of(platform);
    if (!state.instructions().contains(type)) {
      throw new Refusal(
          ErrorCode.PLATFORM_STATE_FORBIDS, type + " while platform " + platform + " is " + state);
    }
  }

  /** Refuses with {@code PLATFORM_STATE_FORBIDS} where not even queries are answered. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void requireConnected(PlatformId platform) {
    PlatformState state = of(platform);
    if (!state.isConnected()) {
      throw new Refusal(ErrorCode.PLATFORM_STATE_FORBIDS, "platform " + platform + " is " + state);
    }
  }

  /** Where the platform stands; refuses with {@code NOT_FOUND}. */
  @Transactional(Transactional.TxType.MANDATORY)
  public PlatformState of(PlatformId platform) {
    scope.enter(platform);
    return platforms
        .find(platform)
        .map(Platform::state)
        .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no platform " + platform));
  }
}
