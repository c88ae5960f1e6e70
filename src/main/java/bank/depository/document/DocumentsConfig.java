package bank.depository.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What documents are made with. */
@ConfigMapping(prefix = "depository.documents")
public interface DocumentsConfig {

  /**
   * A PEM file with the certificate of head office's document key and those above it, the key's own
   * first. Without it the bank issues a certificate to itself, which readers of a document show as
   * not trusted: fit for a sandbox. The key's public half is published at {@code /keys}.
   */
  Optional<Path> certificateFile();

  /**
   * A TrueType font for characters that the fonts inside of the service do not have, for names of
   * the remotest places. It must allow embedding.
   */
  Optional<Path> rareFont();

  /**
   * How long the service rests between two rounds of printing what nobody has fetched yet. A
   * document that is fetched before its round is printed then.
   */
  @WithDefault("5s")
  Duration printPause();
}
