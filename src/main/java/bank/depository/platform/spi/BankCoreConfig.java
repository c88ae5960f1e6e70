package bank.depository.platform.spi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the bank's core listens. Sandbox platforms use the simulators and never this one. */
@ConfigMapping(prefix = "depository.core")
public interface BankCoreConfig {

  /** The core of production; without it no production platform gets accounts. */
  Optional<URI> url();

  /** The core of the sandbox. */
  @WithDefault("${depository.simulators.url}")
  URI sandboxUrl();

  /** The bearer key of the wire. */
  @WithDefault("sandbox-outside-key")
  String key();

  /** How long an answer may take. */
  @WithDefault("10s")
  Duration timeout();
}
