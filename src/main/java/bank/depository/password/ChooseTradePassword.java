package bank.depository.password;

import bank.depository.crypto.SecretHasher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/**
 * Opens and hashes a trade password that a customer chooses, at first or after an identity check.
 * Never inside a transaction: it is slow.
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
      PasswordOwner owner, EncryptedEntry first, String againHex, List<String> ownNumbers) {
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
    PasswordOwner owner = command.owner();
    byte[] wrapped = takeKey.handle(owner.platform(), owner.session(), command.first().keyId());
    char[] first = new char[0];
    char[] again = new char[0];
    try {
      first = entry.open(owner.session(), wrapped, command.first().ciphertextHex());
      again = entry.open(owner.session(), wrapped, command.againHex());
      PasswordChoice.require(first, again, command.ownNumbers());
      TradePasswordKey key = TradePasswordKey.of(owner.platform(), owner.customerNo());
      return new HashedPassword(key, hasher.hash(key.owner(), first));
    } finally {
      Arrays.fill(first, '\0');
      Arrays.fill(again, '\0');
      Arrays.fill(wrapped, (byte) 0);
    }
  }
}
