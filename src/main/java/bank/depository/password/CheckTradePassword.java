package bank.depository.password;

import bank.depository.crypto.SecretHasher;
import bank.depository.shared.ShanghaiTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Checks a trade password for one order and amount. The try is counted and committed before it is
 * compared, and comparing holds no lock and no connection: it is slow on purpose.
 */
@ApplicationScoped
public class CheckTradePassword {

  private final TakeEntryKey takeKey;
  private final PasswordEntry entry;
  private final ReserveTry reserveTry;
  private final RecordRightTry recordRight;
  private final SecretHasher hasher;
  private final Clock clock;

  CheckTradePassword(
      TakeEntryKey takeKey,
      PasswordEntry entry,
      ReserveTry reserveTry,
      RecordRightTry recordRight,
      SecretHasher hasher,
      Clock clock) {
    this.takeKey = takeKey;
    this.entry = entry;
    this.reserveTry = reserveTry;
    this.recordRight = recordRight;
    this.hasher = hasher;
    this.clock = clock;
  }

  /** What becomes of it. Refuses PASSWORD_ENTRY_STALE, PASSWORD_UNREADABLE, CUSTOMER_UNKNOWN. */
  public PasswordAnswer check(PasswordBinding binding, EncryptedEntry typed) {
    byte[] wrapped = takeKey.handle(binding.platform(), binding.session(), typed.keyId());
    char[] digits = entry.open(binding.session(), wrapped, typed.ciphertextHex());
    try {
      return compare(binding, digits);
    } finally {
      Arrays.fill(digits, '\0');
      Arrays.fill(wrapped, (byte) 0);
    }
  }

  private PasswordAnswer compare(PasswordBinding binding, char[] digits) {
    Optional<ReserveTry.Reserved> reserved = reserveTry.handle(binding);
    if (reserved.isEmpty()) {
      return new PasswordAnswer.Locked(nextDay());
    }
    String owner = TradePasswordKey.of(binding.platform(), binding.customerNo()).owner();
    if (hasher.matches(owner, digits, reserved.get().hash())) {
      return new PasswordAnswer.Right(recordRight.handle(binding));
    }
    int left = reserved.get().triesLeft();
    return left == 0 ? new PasswordAnswer.Locked(nextDay()) : new PasswordAnswer.Wrong(left);
  }

  private Instant nextDay() {
    return ShanghaiTime.dayOf(clock.instant())
        .plusDays(1)
        .atStartOfDay(ShanghaiTime.ZONE)
        .toInstant();
  }
}
