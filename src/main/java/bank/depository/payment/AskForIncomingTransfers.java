package bank.depository.payment;

import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Asks the channel for the bank transfers that are not known yet and books them, one by one.
 * Outside of any transaction; cut off anywhere, the next call goes on.
 */
@ApplicationScoped
class AskForIncomingTransfers {

  private final PaymentChannel channel;
  private final RecordIncomingTransfer record;
  private final Known known;

  AskForIncomingTransfers(PaymentChannel channel, RecordIncomingTransfer record, Known known) {
    this.channel = channel;
    this.record = record;
    this.known = known;
  }

  /**
   * Books what has come in by now.
   *
   * @throws PaymentChannel.ChannelUnavailable where the channel gives no whole answer
   */
  void ask(PlatformId platform) {
    List<PaymentChannel.Incoming> told;
    do {
      told = channel.incoming(platform, known.handle(platform));
      told.forEach(transfer -> record.handle(platform, transfer));
    } while (told.size() == PaymentChannel.INCOMING_AT_ONCE);
  }

  /** Finds how far they are known. */
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
  }
}
