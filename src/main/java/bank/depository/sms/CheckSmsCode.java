package bank.depository.sms;

import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Compares what a customer typed with the newest code of the session for that purpose, and counts
 * wrong tries.
 */
@ApplicationScoped
public class CheckSmsCode {

  private final SmsStore store;
  private final SmsSeal seal;
  private final PlatformScope scope;
  private final Clock clock;

  CheckSmsCode(SmsStore store, SmsSeal seal, PlatformScope scope, Clock clock) {
    this.store = store;
    this.seal = seal;
    this.scope = scope;
    this.clock = clock;
  }

  /** What becomes of it; never refuses, so that a wrong try stays counted. */
  @Transactional
  public SmsAnswer handle(SmsBinding binding, String typed) {
    scope.enter(binding.platform());
    List<byte[]> mobileDigests = seal.mobileDigests(binding.mobile());
    return store
        .lockCodes(binding.platform().value(), binding.session(), binding.purpose())
        .stream()
        .limit(1)
        .filter(code -> code.isBoundTo(binding, mobileDigests))
        .findFirst()
        .map(code -> code.tried(seal.codes(code.key(), typed), clock.instant()))
        .orElseGet(SmsAnswer.Expired::new);
  }
}
