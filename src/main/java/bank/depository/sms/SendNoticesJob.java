package bank.depository.sms;

import bank.depository.shared.PlatformScope;
import bank.depository.shared.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends the notices that are due, and those again whose outcome is not certain. */
@ApplicationScoped
class SendNoticesJob implements RecurringJob {

  /** The most notices of one run. */
  static final int BATCH = 100;

  private final Notices notices;
  private final SmsGateway gateway;
  private final RecordSmsReceipt recordReceipt;

  SendNoticesJob(Notices notices, SmsGateway gateway, RecordSmsReceipt recordReceipt) {
    this.notices = notices;
    this.gateway = gateway;
    this.recordReceipt = recordReceipt;
  }

  @Override
  public String name() {
    return "send-notices";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(2);
  }

  @Override
  public void run() {
    notices.handle().forEach(this::send);
  }

  private void send(SmsMessageKey key) {
    notices
        .handle(key)
        .ifPresent(
            notice ->
                recordReceipt.handle(
                    notice.platform(),
                    notice.toSend().messageNo(),
                    gateway.send(
                        notice.platform(),
                        notice.toSend().messageNo(),
                        notice.toSend().mobile(),
                        notice.toSend().text())));
  }

  /** A notice taken for one try. */
  record Taken(bank.depository.shared.PlatformId platform, RequestSmsCode.ToSend toSend) {}

  /** Finds and takes notices. */
  @ApplicationScoped
  static class Notices {

    private final SmsStore store;
    private final SmsReader reader;
    private final PlatformScope scope;
    private final Clock clock;

    Notices(SmsStore store, SmsReader reader, PlatformScope scope, Clock clock) {
      this.store = store;
      this.reader = reader;
      this.scope = scope;
      this.clock = clock;
    }

    /** What is due, oldest first. */
    @Transactional
    public List<SmsMessageKey> handle() {
      return store.due(clock.instant(), BATCH);
    }

    /** Takes one for a try; empty where another node did. */
    @Transactional
    public Optional<Taken> handle(SmsMessageKey key) {
      scope.enter(new bank.depository.shared.PlatformId(key.platformId()));
      Instant now = clock.instant();
      return store
          .take(key)
          .filter(message -> message.isDueAt(now))
          .map(
              message -> {
                message.take(now);
                return new Taken(
                    message.platform(),
                    new RequestSmsCode.ToSend(
                        message.id(), reader.mobile(message), reader.text(message)));
              });
    }
  }
}
