package bank.depository.payment.spi;

import bank.depository.platform.Environment;
import bank.depository.platform.OutsideLine;
import bank.depository.platform.OutsideParties;
import bank.depository.platform.OutsideParty;
import bank.depository.platform.OutsideWire;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The keys that each environment's channel signs its notices with, as that channel tells them.
 * Asked for anew when an unknown one is named, but not more often than once in {@link
 * #ASK_AGAIN_AFTER}, answered or not.
 */
@ApplicationScoped
class ChannelKeys {

  private static final Logger LOG = Logger.getLogger(ChannelKeys.class);

  /** How soon an unknown key may make us ask the channel for its keys again. */
  static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(10);

  /** How long keys are believed without asking again. */
  static final Duration BELIEVED_FOR = Duration.ofMinutes(10);

  private final OutsideWire<ChannelWire> wire = new OutsideWire<>(ChannelWire.class);
  private final Map<Environment, Told> told = new ConcurrentHashMap<>();
  private final Map<Environment, Instant> nextAsk = new ConcurrentHashMap<>();
  private final OutsideParties parties;
  private final Clock clock;

  ChannelKeys(OutsideParties parties, Clock clock) {
    this.parties = parties;
    this.clock = clock;
  }

  private record Told(Map<String, PublicKey> keys, Instant at) {}

  /**
   * The key of that id. Refuses {@code OUTSIDE_PARTY_MISSING}, {@code KEY_UNKNOWN}, and {@code
   * TEMPORARILY_UNAVAILABLE} where the channel does not tell its keys, or is being asked for them.
   */
  PublicKey require(Environment environment, String keyId) {
    Told known = told.get(environment);
    if (known == null || isToBeAsked(known, keyId)) {
      known = asked(environment);
    }
    return Optional.ofNullable(known.keys().get(keyId))
        .orElseThrow(() -> new Refusal(ErrorCode.KEY_UNKNOWN, "the channel has no such key"));
  }

  /** Nobody waits for another's asking, so that a silent channel binds one thread at most. */
  private Told asked(Environment environment) {
    OutsideLine line = parties.line(environment, OutsideParty.CHANNEL);
    if (!claimAsk(environment)) {
      throw new Refusal(ErrorCode.TEMPORARILY_UNAVAILABLE, "the channel's keys are not known");
    }
    Told answer = new Told(ask(environment, line), clock.instant());
    told.put(environment, answer);
    return answer;
  }

  private boolean claimAsk(Environment environment) {
    Instant now = clock.instant();
    Instant next = now.plus(ASK_AGAIN_AFTER);
    Instant kept =
        nextAsk.merge(environment, next, (before, mine) -> before.isAfter(now) ? before : mine);
    return kept.equals(next);
  }

  private boolean isToBeAsked(Told known, String keyId) {
    Instant now = clock.instant();
    boolean mayBeNew =
        !known.keys().containsKey(keyId) && known.at().plus(ASK_AGAIN_AFTER).isBefore(now);
    return mayBeNew || known.at().plus(BELIEVED_FOR).isBefore(now);
  }

  private Map<String, PublicKey> ask(Environment environment, OutsideLine line) {
    try {
      Map<String, PublicKey> keys = new HashMap<>();
      for (ChannelWire.WireKey key : wire.at(line).keys(line.authorization()).keys()) {
        keys.put(key.keyId(), ed25519(key.publicKey()));
      }
      return keys;
    } catch (RuntimeException | GeneralSecurityException e) {
      LOG.warnf("the %s channel does not tell its keys: %s", environment, e.toString());
      throw new Refusal(ErrorCode.TEMPORARILY_UNAVAILABLE, "the channel's keys are not known");
    }
  }

  private static PublicKey ed25519(String base64) throws GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }
}
