package bank.depository.sms;

import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Keeps what the gateway said. */
@ApplicationScoped
class RecordSmsReceipt {

  private final SmsStore store;
  private final PlatformScope scope;
  private final Clock clock;

  RecordSmsReceipt(SmsStore store, PlatformScope scope, Clock clock) {
    this.store = store;
    this.scope = scope;
    this.clock = clock;
  }

  /** Keeps it for that message. */
  @Transactional
  public void handle(PlatformId platform, UUID messageNo, SmsReceipt receipt) {
    scope.enter(platform);
    store
        .lock(new SmsMessageKey(platform.value(), messageNo))
        .ifPresent(message -> message.told(receipt, clock.instant()));
  }
}
