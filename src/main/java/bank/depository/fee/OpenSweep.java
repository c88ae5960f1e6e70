package bank.depository.fee;

import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells whether a platform's fees are on their way. */
@ApplicationScoped
class OpenSweep {

  private final FeeSweeps sweeps;
  private final PlatformScope scope;

  OpenSweep(FeeSweeps sweeps, PlatformScope scope) {
    this.sweeps = sweeps;
    this.scope = scope;
  }

  /** Whether the outcome of a sweep is not certain yet. */
  @Transactional
  public boolean handle(PlatformId platform) {
    scope.enter(platform);
    return sweeps.open(platform).isPresent();
  }
}
