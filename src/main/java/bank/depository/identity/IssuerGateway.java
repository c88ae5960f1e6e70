package bank.depository.identity;

import bank.depository.shared.PlatformId;
import java.util.Optional;
import java.util.UUID;

/**
 * The card issuers (发卡行), as the wire {@code api-spec/issuer.yaml} has them. Never called inside a
 * transaction; whatever goes wrong on the way is {@link IssuerAnswer#UNKNOWN}.
 */
public interface IssuerGateway {

  /**
   * Asks whether the factors belong together. The same number with the same factors is the same
   * question, so asking again is safe and tells the present answer.
   *
   * @param platform whose environment says which issuers are asked
   */
  IssuerAnswer verify(PlatformId platform, IssuerQuestion question);

  /** The answer to a question that was put; empty where the issuer has never checked it. */
  Optional<IssuerAnswer> find(PlatformId platform, UUID check);

  /** The key to encrypt a card's password to; empty where the issuer does not give one now. */
  Optional<CardSecretKey> cardSecretKey(PlatformId platform);
}
