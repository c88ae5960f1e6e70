package bank.depository.password;

import bank.depository.crypto.SecretHasher;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Gives customers who were not opened page by page a trade password to type. */
@ApplicationScoped
public class GivenPasswords {

  private final TradePasswords passwords;
  private final SecretHasher hasher;
  private final PlatformScope scope;

  GivenPasswords(TradePasswords passwords, SecretHasher hasher, PlatformScope scope) {
    this.passwords = passwords;
    this.hasher = hasher;
    this.scope = scope;
  }

  /** From now on it is that customer's. */
  @Transactional
  public void handle(PlatformId platform, String customerNo, String digits) {
    scope.enter(platform);
    TradePasswordKey key = TradePasswordKey.of(platform, customerNo);
    byte[] hash = hasher.hash(key.owner(), digits.toCharArray());
    passwords.set(platform, customerNo, new HashedPassword(key, hash));
  }
}
