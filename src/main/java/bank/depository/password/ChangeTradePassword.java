package bank.depository.password;

import bank.depository.crypto.SecretHasher;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/**
 * Checks the trade password that a customer has and hashes the one that shall take its place. A
 * choice that is refused costs no try. Never inside a transaction: it is slow.
 */
@ApplicationScoped
public class ChangeTradePassword {

  private final TakeEntryKey takeKey;
  private final PasswordEntry entry;
  private final CompareTry tries;
  private final SecretHasher hasher;

  ChangeTradePassword(
      TakeEntryKey takeKey, PasswordEntry entry, CompareTry tries, SecretHasher hasher) {
    this.takeKey = takeKey;
    this.entry = entry;
    this.tries = tries;
    this.hasher = hasher;
  }

  /**
   * A change; all three were typed to one key.
   *
   * @param binding what the proof of the present one is for
   * @param present the one that the customer has
   * @param chosenHex the one that shall take its place
   * @param againHex and again
   * @param ownNumbers digits that others may know: id number, mobile, card number
   */
  public record Command(
      PasswordBinding binding,
      EncryptedEntry present,
      String chosenHex,
      String againHex,
      List<String> ownNumbers) {
    @Override
    public String toString() {
      return "change of a trade password";
    }
  }

  /** What becomes of it. */
  public sealed interface Outcome {

    /** The present one was right, and the other may take its place. */
    record Chosen(PasswordCheckId check, HashedPassword password) implements Outcome {}

    /** The present one was not right. */
    record NotRight(PasswordAnswer answer) implements Outcome {}
  }

  /**
   * What becomes of it. Refuses PASSWORD_ENTRY_STALE, PASSWORD_UNREADABLE, PASSWORDS_DIFFER,
   * PASSWORD_WEAK, PASSWORD_UNCHANGED, CUSTOMER_UNKNOWN.
   */
  public Outcome change(Command command) {
    PasswordBinding binding = command.binding();
    byte[] wrapped =
        takeKey.handle(binding.platform(), binding.session(), command.present().keyId());
    char[] present = new char[0];
    char[] chosen = new char[0];
    char[] again = new char[0];
    try {
      present = entry.open(binding.session(), wrapped, command.present().ciphertextHex());
      chosen = entry.open(binding.session(), wrapped, command.chosenHex());
      again = entry.open(binding.session(), wrapped, command.againHex());
      PasswordChoice.require(chosen, again, command.ownNumbers());
      return compared(binding, present, chosen);
    } finally {
      Arrays.fill(present, '\0');
      Arrays.fill(chosen, '\0');
      Arrays.fill(again, '\0');
      Arrays.fill(wrapped, (byte) 0);
    }
  }

  private Outcome compared(PasswordBinding binding, char[] present, char[] chosen) {
    boolean unchanged = Arrays.equals(present, chosen);
    CompareTry.Compared compared = tries.compare(binding, present);
    if (!(compared.answer() instanceof PasswordAnswer.Right right)) {
      return new Outcome.NotRight(compared.answer());
    }
    if (unchanged) {
      throw new Refusal(ErrorCode.PASSWORD_UNCHANGED);
    }
    TradePasswordKey key = TradePasswordKey.of(binding.platform(), binding.customerNo());
    byte[] hash = hasher.hash(key.owner(), chosen);
    return new Outcome.Chosen(right.check(), new HashedPassword(key, hash, compared.hash()));
  }
}
