package bank.depository.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/** Checks a trade password for one order and amount. Never inside a transaction: it is slow. */
@ApplicationScoped
public class CheckTradePassword {

  private final TakeEntryKey takeKey;
  private final PasswordEntry entry;
  private final CompareTry tries;

  CheckTradePassword(TakeEntryKey takeKey, PasswordEntry entry, CompareTry tries) {
    this.takeKey = takeKey;
    this.entry = entry;
    this.tries = tries;
  }

  /** What becomes of it. Refuses PASSWORD_ENTRY_STALE, PASSWORD_UNREADABLE, CUSTOMER_UNKNOWN. */
  public PasswordAnswer check(PasswordBinding binding, EncryptedEntry typed) {
    byte[] wrapped = takeKey.handle(binding.platform(), binding.session(), typed.keyId());
    char[] digits = new char[0];
    try {
      digits = entry.open(binding.session(), wrapped, typed.ciphertextHex());
      return tries.compare(binding, digits).answer();
    } finally {
      Arrays.fill(digits, '\0');
      Arrays.fill(wrapped, (byte) 0);
    }
  }
}
