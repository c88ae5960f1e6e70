package bank.depository.platform;

import bank.depository.shared.PlatformId;
import java.util.List;
import java.util.Optional;

/** What the keys of platforms ask of storage. */
public interface RegisteredKeys {

  /** Keeps a new key. */
  void add(RegisteredKey key);

  /** The key of that id. */
  Optional<RegisteredKey> find(PlatformKeyId id);

  /** All keys of a platform, the oldest first. */
  List<RegisteredKey> list(PlatformId platform);
}
