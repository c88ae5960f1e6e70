package bank.depository.sms;

import bank.depository.identity.MobileNo;
import bank.depository.shared.PlatformId;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Notices to customers: written down with what they tell of, sent soon after. */
@ApplicationScoped
public class SmsNotices {

  /** The most characters of a notice. */
  public static final int MAX_LENGTH = 300;

  private final SmsStore store;
  private final SmsSeal seal;
  private final Clock clock;
  private final String bankName;

  SmsNotices(
      SmsStore store,
      SmsSeal seal,
      Clock clock,
      @ConfigProperty(name = "depository.bank-name.zh-CN") String bankName) {
    this.store = store;
    this.seal = seal;
    this.clock = clock;
    this.bankName = bankName;
  }

  /** Writes one down, in the transaction that makes it true. The bank's name is put before it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(PlatformId platform, MobileNo mobile, String text) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a notice has at most " + MAX_LENGTH + " characters");
    }
    store.add(
        SmsMessage.notice(
            new SmsMessageKey(platform.value(), UuidCreator.getTimeOrderedEpochPlus1()),
            seal.mobile(platform, mobile),
            seal.mobileDigest(mobile),
            seal.text(platform, "【%s】%s".formatted(bankName, text)),
            clock.instant()));
  }
}
