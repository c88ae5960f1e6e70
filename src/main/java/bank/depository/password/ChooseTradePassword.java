package bank.depository.password;

import bank.depository.crypto.SecretHasher;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/**
 * Opens and hashes a trade password that a customer chooses. Never inside a transaction: it is
 * slow.
 */
@ApplicationScoped
public class ChooseTradePassword {

  private final TakeEntryKey takeKey;
  private final PasswordEntry entry;
  private final SecretHasher hasher;

  ChooseTradePassword(TakeEntryKey takeKey, PasswordEntry entry, SecretHasher hasher) {
    this.takeKey = takeKey;
    this.entry = entry;
    this.hasher = hasher;
  }

  /**
   * A choice.
   *
   * @param first what was typed
   * @param againHex what was typed again, to the same key
   * @param ownNumbers digits that others may know: id number, mobile, card number
   */
  public record Command(
      PasswordBinding binding, EncryptedEntry first, String againHex, List<String> ownNumbers) {
    @Override
    public String toString() {
      return "choice of a trade password";
    }
  }

  /**
   * The choice, hashed. Refuses PASSWORD_ENTRY_STALE, PASSWORD_UNREADABLE, PASSWORDS_DIFFER,
   * PASSWORD_WEAK.
   */
  public HashedPassword choose(Command command) {
    PasswordBinding binding = command.binding();
    byte[] wrapped = takeKey.handle(binding.platform(), binding.session(), command.first().keyId());
    char[] first = entry.open(binding.session(), wrapped, command.first().ciphertextHex());
    char[] again = new char[0];
    try {
      again = entry.open(binding.session(), wrapped, command.againHex());
      require(Arrays.equals(first, again), ErrorCode.PASSWORDS_DIFFER);
      require(!WeakPasswords.contains(first, command.ownNumbers()), ErrorCode.PASSWORD_WEAK);
      TradePasswordKey key = TradePasswordKey.of(binding.platform(), binding.customerNo());
      return new HashedPassword(key, hasher.hash(key.owner(), first));
    } finally {
      Arrays.fill(first, '\0');
      Arrays.fill(again, '\0');
      Arrays.fill(wrapped, (byte) 0);
    }
  }

  private static void require(boolean holds, ErrorCode otherwise) {
    if (!holds) {
      throw new Refusal(otherwise);
    }
  }
}
