package bank.depository.crypto;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Real keys in a folder of the test's own. */
public final class KeysForTests {

  private KeysForTests() {}

  /** Every purpose has its first version; the passphrase is made. */
  public static Keys in(Path folder) {
    return of(config(folder));
  }

  /** The same keys, where the one of that purpose was renewed up to that version. */
  public static Keys renewed(Path folder, KeyPurpose purpose, int version) {
    return of(config(folder).withVersion(purpose, version));
  }

  /** What encrypts personal data with those keys. */
  public static PersonalDataCipher cipher(Keys keys) {
    return new PersonalDataCipher(keys);
  }

  /** What digests personal data with those keys. */
  public static SearchDigest digest(Keys keys) {
    return new SearchDigest(keys);
  }

  /** Which keys something in the database needs. */
  public static LastingKeys lasting(Keys keys) {
    return new LastingKeys(keys);
  }

  static Keys of(KeysConfig config) {
    return new WrappedFileKeys(config, Clock.systemUTC());
  }

  /** As a node has them whose clock stands at that instant; a digest key settles in two minutes. */
  static Keys settling(Config config, Instant now) {
    return new WrappedFileKeys(
        config.settlingFor(Duration.ofMinutes(2)), Clock.fixed(now, ZoneOffset.UTC));
  }

  static Config config(Path folder) {
    return new Config(folder, Optional.empty(), Optional.empty(), Map.of(), Duration.ZERO);
  }

  record Config(
      Path folder,
      Optional<Path> passphraseFile,
      Optional<String> passphrase,
      Map<String, Integer> versions,
      Duration settle)
      implements KeysConfig {

    Config withPassphrase(String text) {
      return new Config(folder, passphraseFile, Optional.of(text), versions, settle);
    }

    Config withPassphraseFile(Path file) {
      return new Config(folder, Optional.of(file), passphrase, versions, settle);
    }

    Config withVersion(KeyPurpose purpose, int version) {
      return new Config(
          folder, passphraseFile, passphrase, Map.of(purpose.label(), version), settle);
    }

    Config settlingFor(Duration time) {
      return new Config(folder, passphraseFile, passphrase, versions, time);
    }
  }
}
