package bank.depository.payment;

import bank.depository.shared.ItemByItem;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Asks the channel for the bank transfers that are not known yet and books them, one by one.
 * Outside of any transaction; cut off anywhere, the next call goes on.
 */
@ApplicationScoped
class AskForIncomingTransfers {

  private static final Comparator<String> ORDER = Comparator.naturalOrder();

  private final PaymentChannel channel;
  private final RecordIncomingTransfer record;
  private final Known known;

  AskForIncomingTransfers(PaymentChannel channel, RecordIncomingTransfer record, Known known) {
    this.channel = channel;
    this.record = record;
    this.known = known;
  }

  /**
   * Books what has come in by now. One that cannot be booked holds up none that came later, and is
   * asked for again, with all that came after it, until it can.
   *
   * @throws PaymentChannel.ChannelUnavailable where the channel gives no whole answer
   * @throws IllegalStateException where some could not be booked
   */
  void ask(PlatformId platform) {
    String after = known.handle(platform);
    List<PaymentChannel.Incoming> failed = new ArrayList<>();
    List<PaymentChannel.Incoming> told;
    do {
      told = channel.incoming(platform, after);
      failed.addAll(
          ItemByItem.run(
              AskForIncomingTransfersJob.NAME,
              told,
              PaymentChannel.Incoming::incomingNo,
              transfer -> record.handle(platform, transfer)));
      after = told.stream().map(PaymentChannel.Incoming::incomingNo).max(ORDER).orElse(after);
      if (failed.isEmpty()) {
        known.handle(platform, after);
      }
    } while (told.size() == PaymentChannel.INCOMING_AT_ONCE);
    if (!failed.isEmpty()) {
      throw new IllegalStateException(failed.size() + " incoming transfers could not be booked");
    }
  }

  /** Keeps how far they are known. */
  @ApplicationScoped
  static class Known {

    private final IncomingTransfers transfers;
    private final PlatformScope scope;
    private final Clock clock;

    Known(IncomingTransfers transfers, PlatformScope scope, Clock clock) {
      this.transfers = transfers;
      this.scope = scope;
      this.clock = clock;
    }

    /** The last number that is known; empty where none is. */
    @Transactional
    public String handle(PlatformId platform) {
      scope.enter(platform);
      return transfers.lockAsk(platform, clock.instant()).afterNo();
    }

    /** Everything up to that number is booked. */
    @Transactional
    public void handle(PlatformId platform, String upTo) {
      scope.enter(platform);
      transfers.lockAsk(platform, clock.instant()).advanceTo(upTo);
    }
  }
}
