package bank.depository.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Finds the passphrase that wraps the keys, or makes one. */
final class Passphrase {

  static final int MIN_LENGTH = 16;

  private static final Logger LOG = Logger.getLogger(Passphrase.class);

  private Passphrase() {}

  static String of(KeysConfig config) {
    Optional<Path> file = config.passphraseFile();
    if (file.isPresent() && config.passphrase().isPresent()) {
      throw new IllegalStateException(
          "set depository.keys.passphrase-file or depository.keys.passphrase, not both");
    }
    String passphrase =
        file.map(Passphrase::firstLine)
            .or(config::passphrase)
            .orElseGet(() -> generated(config.folder()));
    if (passphrase.length() < MIN_LENGTH) {
      throw new IllegalStateException(
          "the passphrase of the keys must have at least " + MIN_LENGTH + " characters");
    }
    return passphrase;
  }

  private static String firstLine(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("");
    } catch (IOException failed) {
      throw new UncheckedIOException("the passphrase file " + file + " cannot be read", failed);
    }
  }

  private static String generated(Path folder) {
    Path whole = folder.toAbsolutePath();
    String name = whole.getFileName() + ".passphrase";
    Path beside = whole.resolveSibling(name);
    LOG.warnf(
        "NO PASSPHRASE IS SET FOR THE BANK'S KEYS. One is kept in %s, beside the keys: whoever reads"
            + " this disk can open them. Set depository.keys.passphrase-file before real money"
            + " comes.",
        beside);
    Path parent = beside.resolveSibling("");
    return new KeyFolder(parent).readOrCreate(name, () -> new RandomTokens().token());
  }
}
