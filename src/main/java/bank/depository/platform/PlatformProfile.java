package bank.depository.platform;

import bank.depository.shared.PlatformId;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A platform as other capabilities and the hosted pages need to know it.
 *
 * @param returnHosts where a customer's browser may be sent back
 * @param coreAccounts its accounts at the bank's core, once opened
 */
public record PlatformProfile(
    PlatformId id,
    String name,
    Environment environment,
    PlatformState state,
    Set<ReturnHost> returnHosts,
    Optional<CoreAccounts> coreAccounts) {

  /**
   * Whether a browser may be sent to that address: https, or http in the sandbox, and a host of its
   * own.
   */
  public boolean mayReturnTo(URI address) {
    boolean safe =
        "https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && environment == Environment.SANDBOX);
    String authority = address.getRawAuthority();
    return safe
        && authority != null
        && address.getRawUserInfo() == null
        && returnHosts.stream()
            .anyMatch(host -> host.value().equals(authority.toLowerCase(Locale.ROOT)));
  }
}
