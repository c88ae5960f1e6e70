package bank.depository.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Looks at the settings before anything is served: an address of production that is the simulators'
 * own, that is not protected on its way, or that would be told the simulators' key keeps the
 * service from starting (API-06).
 */
@ApplicationScoped
class SeparateEnvironments {

  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  private final OutsideParties parties;

  SeparateEnvironments(OutsideParties parties) {
    this.parties = parties;
  }

  void check(@Observes StartupEvent event) {
    for (OutsideParty party : OutsideParty.values()) {
      OutsideLine simulator = parties.line(Environment.SANDBOX, party);
      parties
          .find(Environment.PRODUCTION, party)
          .ifPresent(real -> requireApart(party, real, simulator));
    }
  }

  /** Throws where production would reach a simulator. */
  static void requireApart(OutsideParty party, OutsideLine real, OutsideLine simulator) {
    String setting = "depository.outside.production." + party.name().toLowerCase(Locale.ROOT) + ".";
    if (isSame(real.address(), simulator.address())) {
      throw new IllegalStateException(setting + "url is the address of the simulators");
    }
    if (real.key().equals(simulator.key())) {
      throw new IllegalStateException(setting + "key is the key of the simulators");
    }
    if (!"https".equals(real.address().getScheme()) && !isThisMachine(real.address())) {
      throw new IllegalStateException(setting + "url is neither https nor on this machine");
    }
  }

  private static boolean isSame(URI one, URI other) {
    return port(one) == port(other)
        && (one.getHost().equalsIgnoreCase(other.getHost())
            || (isThisMachine(one) && isThisMachine(other)));
  }

  private static int port(URI address) {
    int usual = "https".equals(address.getScheme()) ? HTTPS_PORT : HTTP_PORT;
    return address.getPort() < 0 ? usual : address.getPort();
  }

  private static boolean isThisMachine(URI address) {
    try {
      return InetAddress.getByName(address.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false; // not reachable by that name, so not a proxy here
    }
  }
}
