package bank.depository.platform;

import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds whose summary account an outside party speaks of. For staff and jobs alone. */
@ApplicationScoped
public class FindBySummaryAccount {

  private final Platforms platforms;

  FindBySummaryAccount(Platforms platforms) {
    this.platforms = platforms;
  }

  /** The platform of that environment whose account at the core has that number. */
  @Transactional
  public Optional<PlatformId> handle(Environment environment, String accountNo) {
    return platforms
        .findBySummaryAccount(accountNo)
        .filter(platform -> platform.environment() == environment)
        .map(Platform::id);
  }
}
