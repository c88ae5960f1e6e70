package bank.depository.payment;

import bank.depository.identity.FirstPayments;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Asks for bank transfers of every platform that is due: when the channel has sent a notice, often
 * while a customer is to pay in, and now and then, because notices get lost.
 */
@ApplicationScoped
class AskForIncomingTransfersJob implements RecurringJob {

  private static final Logger LOG = Logger.getLogger(AskForIncomingTransfersJob.class);

  static final String NAME = "ask-for-incoming-transfers";

  /** The most platforms asked for in one run. */
  static final int MOST_IN_A_RUN = 100;

  private final IncomingTransfers transfers;
  private final AskForIncomingTransfers ask;
  private final FirstPayments payments;
  private final PlatformScope scope;
  private final Clock clock;

  AskForIncomingTransfersJob(
      IncomingTransfers transfers,
      AskForIncomingTransfers ask,
      FirstPayments payments,
      PlatformScope scope,
      Clock clock) {
    this.transfers = transfers;
    this.ask = ask;
    this.payments = payments;
    this.scope = scope;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run() {
    due().forEach(this::ask);
  }

  @Transactional
  List<PlatformId> due() {
    return transfers.due(clock.instant(), MOST_IN_A_RUN);
  }

  private void ask(PlatformId platform) {
    try {
      if (claim(platform)) {
        ask.ask(platform);
      }
    } catch (PaymentChannel.ChannelUnavailable silent) {
      LOG.infof("incoming transfers of platform %s: asked again later", platform);
    } catch (RuntimeException e) {
      LOG.errorf(e, "incoming transfers of platform %s: asked again later", platform);
    }
  }

  @Transactional
  boolean claim(PlatformId platform) {
    scope.enter(platform);
    return transfers
        .lockAsk(platform, clock.instant())
        .claim(
            clock.instant(),
            payments.isAnyAwaited(platform) ? IncomingAsk.WHILE_AWAITED : IncomingAsk.USUALLY);
  }
}
