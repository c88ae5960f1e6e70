package bank.depository.payment.spi;

import bank.depository.platform.Environment;
import bank.depository.platform.OutsideLine;
import bank.depository.platform.OutsideParties;
import bank.depository.platform.OutsideParty;
import bank.depository.platform.OutsideWire;
import bank.depository.shared.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells each channel where its notices go: when the service starts, and every hour. */
@ApplicationScoped
class RegisterForNoticesJob implements RecurringJob {

  private static final Logger LOG = Logger.getLogger(RegisterForNoticesJob.class);

  /** How long a channel is believed to remember. */
  static final Duration REMEMBERED_FOR = Duration.ofHours(1);

  private final OutsideWire<ChannelWire> wire = new OutsideWire<>(ChannelWire.class);
  private final Map<Environment, Instant> told = new EnumMap<>(Environment.class);
  private final OutsideParties parties;
  private final String publicUrl;
  private final Clock clock;

  RegisterForNoticesJob(
      OutsideParties parties,
      @ConfigProperty(name = "depository.public-url") String publicUrl,
      Clock clock) {
    this.parties = parties;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "register-for-notices";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    for (Environment environment : Environment.values()) {
      parties
          .find(environment, OutsideParty.CHANNEL)
          .filter(line -> isForgotten(environment))
          .ifPresent(line -> tell(environment, line));
    }
  }

  private boolean isForgotten(Environment environment) {
    Instant last = told.get(environment);
    return last == null || last.plus(REMEMBERED_FOR).isBefore(clock.instant());
  }

  private void tell(Environment environment, OutsideLine line) {
    String url =
        publicUrl + "/outside/" + environment.name().toLowerCase(Locale.ROOT) + "/channel-notices";
    try {
      wire.at(line).notifyAt(line.authorization(), new ChannelWire.NotificationEndpoint(url));
      told.put(environment, clock.instant());
    } catch (RuntimeException e) {
      LOG.infof("the %s channel was not told where its notices go: %s", environment, e.toString());
    }
  }
}
