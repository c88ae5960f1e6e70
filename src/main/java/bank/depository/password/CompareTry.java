package bank.depository.password;

import bank.depository.crypto.SecretHasher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Compares what was typed with the customer's trade password. The try is counted and committed
 * before it is compared, and comparing holds no lock and no connection: it is slow on purpose.
 */
@ApplicationScoped
class CompareTry {

  private final ReserveTry reserveTry;
  private final RecordRightTry recordRight;
  private final SecretHasher hasher;

  CompareTry(ReserveTry reserveTry, RecordRightTry recordRight, SecretHasher hasher) {
    this.reserveTry = reserveTry;
    this.recordRight = recordRight;
    this.hasher = hasher;
  }

  /** What became of it, and what it was compared with. */
  record Compared(PasswordAnswer answer, byte[] hash) {}

  /** Compares; the digits are wiped. Refuses CUSTOMER_UNKNOWN. */
  Compared compare(PasswordBinding binding, char[] digits) {
    Optional<ReserveTry.Reserved> reserved = reserveTry.handle(binding);
    return reserved
        .map(taken -> new Compared(compared(binding, digits, taken), taken.hash()))
        .orElseGet(() -> new Compared(new PasswordAnswer.Locked(), new byte[0]));
  }

  private PasswordAnswer compared(
      PasswordBinding binding, char[] digits, ReserveTry.Reserved taken) {
    String owner = TradePasswordKey.of(binding.platform(), binding.customerNo()).owner();
    if (hasher.matches(owner, digits, taken.hash())) {
      return new PasswordAnswer.Right(recordRight.handle(binding));
    }
    return taken.triesLeft() == 0
        ? new PasswordAnswer.Locked()
        : new PasswordAnswer.Wrong(taken.triesLeft());
  }
}
