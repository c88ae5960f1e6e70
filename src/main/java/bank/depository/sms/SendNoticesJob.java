package bank.depository.sms;

import bank.depository.shared.ItemByItem;
import bank.depository.shared.PlatformId;
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
    ItemByItem.run(name(), notices.handle(), key -> key.messageId().toString(), this::send);
  }

  private void send(SmsMessageKey key) {
    if (notices.take(key)) {
      notices.open(key).ifPresent(notice -> send(key.platform(), notice));
    }
  }

  private void send(PlatformId platform, RequestSmsCode.ToSend notice) {
    recordReceipt.handle(
        platform,
        notice.messageNo(),
        gateway.send(platform, notice.messageNo(), notice.mobile(), notice.text()));
  }

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

    /** Takes one for a try, after which the next one is later; not where another node did. */
    @Transactional
    public boolean take(SmsMessageKey key) {
      scope.enter(key.platform());
      Instant now = clock.instant();
      Optional<SmsMessage> due = store.take(key).filter(message -> message.isDueAt(now));
      due.ifPresent(message -> message.take(now));
      return due.isPresent();
    }

    /** What is to be sent; one that cannot be read keeps its try. */
    @Transactional
    public Optional<RequestSmsCode.ToSend> open(SmsMessageKey key) {
      scope.enter(key.platform());
      return store
          .lock(key)
          .map(
              message ->
                  new RequestSmsCode.ToSend(
                      message.id(), reader.mobile(message), reader.text(message)));
    }
  }
}
