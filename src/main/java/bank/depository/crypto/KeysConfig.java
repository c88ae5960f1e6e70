package bank.depository.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
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
   * The version that each purpose shall have, by default 1. Raising the number makes a new key when
   * the first node starts with it; the other nodes find it within a minute. It seals and signs from
   * then on; the older ones stay and still open and check what they made, until an operator takes
   * one away under which nothing is left ({@code docs/runbooks/keys.md}). Purposes: {@code answer},
   * {@code event}, {@code check-file}, {@code audit-anchor}, {@code contract-seal}, {@code
   * document-seal}, {@code personal-data}, {@code password-pepper}, {@code session-wrapping},
   * {@code search-digest}, {@code page-link}, {@code sms-code}.
   */
  Map<String, Integer> versions();

  /**
   * How long a new digest key only searches before it also digests: longer than the minute in which
   * every node has found it.
   */
  @WithDefault("PT2M")
  Duration settle();
}
