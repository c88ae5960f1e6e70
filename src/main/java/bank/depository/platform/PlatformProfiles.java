package bank.depository.platform;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Tells other capabilities about platforms. */
@ApplicationScoped
public class PlatformProfiles {

  private static final int LIST_LIMIT = 10_000;

  private final Platforms platforms;
  private final PlatformScope scope;

  PlatformProfiles(Platforms platforms, PlatformScope scope) {
    this.platforms = platforms;
    this.scope = scope;
  }

  /** The platform, in a transaction that is running; refuses with {@code NOT_FOUND}. */
  @Transactional(Transactional.TxType.MANDATORY)
  public PlatformProfile get(PlatformId id) {
    scope.enter(id);
    return platforms.find(id).map(this::profile).orElseThrow(() -> unknown(id));
  }

  /** The platform, in a transaction of its own; refuses with {@code NOT_FOUND}. */
  @Transactional
  public PlatformProfile handle(PlatformId id) {
    return get(id);
  }

  /** The platforms of an environment whose books are open, for staff and jobs alone. */
  @Transactional
  public List<PlatformId> handle(Environment environment) {
    return platforms.list(LIST_LIMIT).stream()
        .filter(platform -> platform.environment() == environment)
        .filter(platform -> platform.state().isConnected())
        .map(Platform::id)
        .toList();
  }

  private PlatformProfile profile(Platform platform) {
    return new PlatformProfile(
        platform.id(),
        platform.name(),
        platform.environment(),
        platform.state(),
        Set.copyOf(platforms.returnHosts(platform.id())),
        platform.coreAccounts());
  }

  private static Refusal unknown(PlatformId id) {
    return new Refusal(ErrorCode.NOT_FOUND, "no platform " + id);
  }
}
