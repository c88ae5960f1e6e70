package bank.depository.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where outside parties are. Production and sandbox have settings of their own; nothing of one is
 * ever a default of the other.
 */
@ConfigMapping(prefix = "depository.outside")
interface OutsideConfig {

  /** The real ones. */
  Production production();

  /** The simulators. */
  Sandbox sandbox();

  /** How long a connection may take to be made. */
  @WithDefault("2s")
  Duration connectWithin();

  /** How long an answer may take. */
  AnswerWithin answerWithin();

  /** The parties of production; one without an address is not connected yet. */
  interface Production {

    /** The card issuers. */
    Party issuer();

    /** The payment channel. */
    Party channel();

    /** The gateway of short messages. */
    Party sms();

    /** The bank's core. */
    Party core();
  }

  /** One party of production. */
  interface Party {

    /** Where it listens: https, or a proxy of mutual TLS on this machine. */
    Optional<URI> url();

    /** Its bearer key, where it has one. */
    Optional<String> key();
  }

  /** The simulators, one process for all parties. */
  interface Sandbox {

    /** Where they listen. */
    @WithDefault("${depository.simulators.url}")
    URI url();

    /** Their bearer key. */
    @WithDefault("${depository.simulators.key}")
    String key();
  }

  /** The patience with each party. */
  interface AnswerWithin {

    /** With the issuers. */
    @WithDefault("5s")
    Duration issuer();

    /** With the channel. */
    @WithDefault("5s")
    Duration channel();

    /** With the gateway. */
    @WithDefault("4s")
    Duration sms();

    /** With the core. */
    @WithDefault("10s")
    Duration core();
  }
}
