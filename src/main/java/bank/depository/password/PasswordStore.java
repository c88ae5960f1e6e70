package bank.depository.password;

import bank.depository.shared.PlatformId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the domain may ask of the storage of trade passwords. */
public interface PasswordStore {

  /** Keeps a first password. */
  void add(TradePassword password);

  /** Whether the customer has one. */
  boolean exists(TradePasswordKey key);

  /** The customer's, locked until the transaction ends. */
  Optional<TradePassword> lock(TradePasswordKey key);

  /** Keeps a page's key. */
  void add(PasswordEntryKey key);

  /** Takes a page's key out for good. */
  Optional<PasswordEntryKey> take(PlatformId platform, UUID keyId);

  /** Leaves at most so many keys of a session, the newest. */
  void trim(PlatformId platform, UUID session, int most);

  /** Takes out keys that serve no more. Of all platforms. */
  int clear(Instant now);

  /** Keeps a proof. */
  void add(PasswordCheck check);

  /** That proof, locked until the transaction ends. */
  Optional<PasswordCheck> lockCheck(PlatformId platform, PasswordCheckId check);
}
