package bank.depository.platform;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Finds the way to an outside party by the platform's environment: a sandbox platform reaches the
 * simulators and nothing else, a production platform never reaches them (API-06).
 */
@ApplicationScoped
public class OutsideParties {

  private final OutsideConfig config;
  private final PlatformProfiles platforms;

  OutsideParties(OutsideConfig config, PlatformProfiles platforms) {
    this.config = config;
    this.platforms = platforms;
  }

  /**
   * The way to that party for that platform, in a transaction of its own. Refuses {@code
   * OUTSIDE_PARTY_MISSING}.
   */
  @Transactional(Transactional.TxType.NEVER)
  public OutsideLine line(PlatformId platform, OutsideParty party) {
    return line(platforms.handle(platform).environment(), party);
  }

  /**
   * Refuses {@code OUTSIDE_PARTY_MISSING} where the platform's environment has no such party: what
   * needs it is refused before anything is begun. In the caller's transaction.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void require(PlatformId platform, OutsideParty... parties) {
    Environment environment = platforms.get(platform).environment();
    for (OutsideParty party : parties) {
      line(environment, party);
    }
  }

  /** The way to that party in that environment. Refuses {@code OUTSIDE_PARTY_MISSING}. */
  public OutsideLine line(Environment environment, OutsideParty party) {
    return find(environment, party)
        .orElseThrow(
            () -> new Refusal(ErrorCode.OUTSIDE_PARTY_MISSING, party + " of " + environment));
  }

  /** The way to that party in that environment, where it has one. */
  public Optional<OutsideLine> find(Environment environment, OutsideParty party) {
    return switch (environment) {
      case SANDBOX -> Optional.of(line(party, config.sandbox().url(), config.sandbox().key()));
      case PRODUCTION -> {
        OutsideConfig.Party real = real(party);
        yield real.url().map(url -> line(party, url, real.key().orElse("")));
      }
    };
  }

  private OutsideLine line(OutsideParty party, URI url, String key) {
    return new OutsideLine(url, key, config.connectWithin(), patience(party));
  }

  private OutsideConfig.Party real(OutsideParty party) {
    OutsideConfig.Production production = config.production();
    return switch (party) {
      case ISSUER -> production.issuer();
      case CHANNEL -> production.channel();
      case SMS -> production.sms();
      case CORE -> production.core();
    };
  }

  private Duration patience(OutsideParty party) {
    OutsideConfig.AnswerWithin patience = config.answerWithin();
    return switch (party) {
      case ISSUER -> patience.issuer();
      case CHANNEL -> patience.channel();
      case SMS -> patience.sms();
      case CORE -> patience.core();
    };
  }
}
