package bank.depository.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the bank's own keys are kept. At its first start the service makes one key for each purpose
 * and writes it to a file of its own, wrapped (SM4-GCM) under a key that Argon2id derives from a
 * passphrase. All nodes of an installation share folder and passphrase; starting two at once is
 * safe. Whoever loses the folder loses the personal data and the passwords in the database: back it
 * up apart from the database, and the passphrase apart from both.
 */
@ConfigMapping(prefix = "depository.keys")
public interface KeysConfig {

  /** The folder of the wrapped keys, by default {@code keys} in the data folder. */
  @WithDefault("${depository.data-dir:data}/keys")
  Path folder();

  /**
   * A file whose first line is the passphrase, at least 16 characters. Not together with {@link
   * #passphrase()}. Where neither is set the service makes a passphrase and keeps it in {@code
   * <folder>.passphrase}, readable by its own user only, and warns at every start: fit for a trial,
   * not for a bank.
   */
  Optional<Path> passphraseFile();

  /**
   * The passphrase itself, at least 16 characters, meant for the environment: {@code
   * DEPOSITORY_KEYS_PASSPHRASE}.
   */
  Optional<String> passphrase();

  /**
   * The version that each purpose shall have, by default 1. Raising the number makes a new key at
   * the next start, which seals and signs from then on; the older ones stay and still open and
   * check what they made. A version never goes away and never goes back. Purposes: {@code answer},
   * {@code event}, {@code check-file}, {@code contract-seal}, {@code document-seal}, {@code
   * personal-data}, {@code password-pepper}, {@code session-wrapping}, {@code search-digest}. Raise
   * all nodes together: a node finds a version that it does not know by looking into the folder
   * again.
   */
  Map<String, Integer> versions();
}
