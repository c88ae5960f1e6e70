package bank.depository.account;

import java.util.UUID;

/** The card issuers (发卡行), as the wire {@code api-spec/issuer.yaml} has them. */
public interface IssuerGateway {

  /**
   * Asks whether the four factors belong together. The same number with the same factors is the
   * same question, so asking again is safe and tells the present answer. Never called inside a
   * transaction; whatever goes wrong on the way is {@link IssuerAnswer#UNKNOWN}.
   */
  IssuerAnswer verify(UUID checkNo, FourFactors factors);
}
