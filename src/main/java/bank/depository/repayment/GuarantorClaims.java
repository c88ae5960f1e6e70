package bank.depository.repayment;

import bank.depository.project.ProjectKey;
import java.util.Optional;

/**
 * What the domain asks of the storage of guarantors' claims. All within the platform in scope,
 * under the lock of the project.
 */
public interface GuarantorClaims {

  /** Keeps a new claim. */
  void add(GuarantorClaim claim);

  /** The claim for that instalment. */
  Optional<GuarantorClaim> find(ProjectKey project, int instalmentNo);
}
