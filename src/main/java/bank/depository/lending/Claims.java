package bank.depository.lending;

import bank.depository.project.ProjectKey;
import java.util.List;

/**
 * The register of claims (LND-07): what each lender is owed in each project. Each change leaves a
 * row that is never changed, so that the register tells any instant. All within the platform in
 * scope, under the lock of the project, in one statement however many lenders.
 */
public interface Claims {

  /**
   * The bids that hold money for the project are {@code DISBURSED}; each gives its lender a claim
   * of its amount, under the bid's number.
   *
   * @return how many
   */
  int createFromBids(ProjectKey project, ClaimEvent event);

  /** The claims with principal still owed, by number. */
  List<OpenClaim> open(ProjectKey project);

  /**
   * The claims were paid for that instalment.
   *
   * @return how many
   */
  int paid(
      ProjectKey project,
      int instalmentNo,
      InstalmentPayer payer,
      List<ClaimPayment> payments,
      ClaimEvent event);
}
