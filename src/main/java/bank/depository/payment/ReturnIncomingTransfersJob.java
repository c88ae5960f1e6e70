package bank.depository.payment;

import bank.depository.shared.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Sends back the bank transfers that are nobody's here; one that cannot holds up no other. */
@ApplicationScoped
class ReturnIncomingTransfersJob implements RecurringJob {

  private static final Logger LOG = Logger.getLogger(ReturnIncomingTransfersJob.class);

  /** The most of one run. */
  static final int MOST_IN_A_RUN = 100;

  private final IncomingTransfers transfers;
  private final ReturnIncomingTransfer giveBack;
  private final SendToChannel channel;

  ReturnIncomingTransfersJob(
      IncomingTransfers transfers, ReturnIncomingTransfer giveBack, SendToChannel channel) {
    this.transfers = transfers;
    this.giveBack = giveBack;
    this.channel = channel;
  }

  @Override
  public String name() {
    return "return-incoming-transfers";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run() {
    toReturn().forEach(this::giveBack);
  }

  @Transactional
  List<IncomingTransfers.ToReturn> toReturn() {
    return transfers.toReturn(MOST_IN_A_RUN);
  }

  private void giveBack(IncomingTransfers.ToReturn due) {
    try {
      giveBack.handle(due.platform(), due.order()).ifPresent(channel::send);
    } catch (RuntimeException e) {
      LOG.errorf(e, "incoming %s of platform %s: returned later", due.order(), due.platform());
    }
  }
}
