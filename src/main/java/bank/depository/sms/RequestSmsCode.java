package bank.depository.sms;

import bank.depository.crypto.RandomTokens;
import bank.depository.identity.MobileNo;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import bank.depository.shared.ShanghaiTime;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes a code for one page session. The codes before it for the same purpose serve no more. */
@ApplicationScoped
public class RequestSmsCode {

  private final SmsStore store;
  private final SmsSeal seal;
  private final RandomTokens random;
  private final PlatformScope scope;
  private final Clock clock;
  private final String bankName;

  RequestSmsCode(
      SmsStore store,
      SmsSeal seal,
      RandomTokens random,
      PlatformScope scope,
      Clock clock,
      @ConfigProperty(name = "depository.bank-name.zh-CN") String bankName) {
    this.store = store;
    this.seal = seal;
    this.random = random;
    this.scope = scope;
    this.clock = clock;
    this.bankName = bankName;
  }

  /** A message to hand over, once this is committed. */
  record ToSend(UUID messageNo, MobileNo mobile, String text) {
    @Override
    public String toString() {
      return "message " + messageNo;
    }
  }

  /** Refuses SMS_TOO_SOON and SMS_LIMIT_REACHED. */
  @Transactional
  public ToSend handle(SmsBinding binding) {
    scope.enter(binding.platform());
    store.queue(binding.session());
    Instant now = clock.instant();
    byte[] mobileDigest = seal.mobileDigest(binding.mobile());
    requireAllowed(binding, now);
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    int platform = binding.platform().value();
    SmsCodeKey key = new SmsCodeKey(platform, id);
    String code = random.digits(SmsLimits.DIGITS);
    store.add(new SmsCode(key, binding, mobileDigest, seal.code(key, code), now));
    store.add(
        SmsMessage.code(
            new SmsMessageKey(platform, id),
            seal.mobile(binding.platform(), binding.mobile()),
            mobileDigest,
            now));
    return new ToSend(id, binding.mobile(), text(binding, code));
  }

  private void requireAllowed(SmsBinding binding, Instant now) {
    int platform = binding.platform().value();
    List<SmsCode> codes = store.lockCodes(platform, binding.session(), binding.purpose());
    if (!codes.isEmpty() && now.isBefore(codes.get(0).createdAt().plus(SmsLimits.RESEND_AFTER))) {
      throw new Refusal(ErrorCode.SMS_TOO_SOON);
    }
    Instant midnight = ShanghaiTime.dayOf(now).atStartOfDay(ShanghaiTime.ZONE).toInstant();
    if (codes.size() >= SmsLimits.MOST_CODES_A_SESSION
        || store.codesSince(platform, seal.mobileDigests(binding.mobile()), midnight)
            >= SmsLimits.MOST_CODES_A_DAY) {
      throw new Refusal(ErrorCode.SMS_LIMIT_REACHED);
    }
  }

  private String text(SmsBinding binding, String code) {
    String amount = binding.amount().isZero() ? "" : "，金额 " + binding.amount().inYuan() + " 元";
    return "【%s】验证码 %s，用于%s%s，%d 分钟内有效。请勿告诉任何人。"
        .formatted(bankName, code, binding.purpose().words(), amount, SmsLimits.VALID.toMinutes());
  }
}
