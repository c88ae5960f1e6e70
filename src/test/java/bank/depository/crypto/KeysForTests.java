package bank.depository.crypto;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Real keys in a folder of the test's own. */
public final class KeysForTests {

  private KeysForTests() {}

  /** Every purpose has its first version; the passphrase is made. */
  public static Keys in(Path folder) {
    return new WrappedFileKeys(config(folder));
  }

  static Config config(Path folder) {
    return new Config(folder, Optional.empty(), Optional.empty(), Map.of());
  }

  record Config(
      Path folder,
      Optional<Path> passphraseFile,
      Optional<String> passphrase,
      Map<String, Integer> versions)
      implements KeysConfig {

    Config withPassphrase(String text) {
      return new Config(folder, passphraseFile, Optional.of(text), versions);
    }

    Config withPassphraseFile(Path file) {
      return new Config(folder, Optional.of(file), passphrase, versions);
    }

    Config withVersion(KeyPurpose purpose, int version) {
      return new Config(folder, passphraseFile, passphrase, Map.of(purpose.label(), version));
    }
  }
}
