package bank.depository.platform;

import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What the contract in force says, for the capabilities that charge or check fees. */
@ApplicationScoped
public class ContractTerms {

  private final Contracts contracts;
  private final PlatformScope scope;

  ContractTerms(Contracts contracts, PlatformScope scope) {
    this.contracts = contracts;
    this.scope = scope;
  }

  /**
   * The line of the fee schedule for that occasion; empty where the contract has none, so that
   * nothing may be charged.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<FeeLine> fee(
      PlatformId platform, FeeLine.ChargedBy chargedBy, FeeLine.Occasion occasion) {
    scope.enter(platform);
    return contracts.inForce(platform).stream()
        .flatMap(contract -> contracts.fees(platform, contract.contractVersion()).stream())
        .filter(line -> line.chargedBy() == chargedBy && line.occasion() == occasion)
        .findFirst();
  }
}
