package bank.depository.repayment;

import bank.depository.project.Project;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Guarantors' claims that an instruction names. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RequiredGuarantorClaims {

  private final GuarantorClaims claims;

  RequiredGuarantorClaims(GuarantorClaims claims) {
    this.claims = claims;
  }

  /**
   * The claim for that instalment, of which at least that much is still owed. Refuses {@code
   * GUARANTOR_CLAIM_UNKNOWN}, {@code REIMBURSEMENT_ABOVE_CLAIM}.
   */
  GuarantorClaim require(Project project, int instalmentNo, Money amount) {
    GuarantorClaim claim =
        claims
            .find(project.key(), instalmentNo)
            .orElseThrow(() -> new Refusal(ErrorCode.GUARANTOR_CLAIM_UNKNOWN));
    claim.requireAtMostOwed(amount);
    return claim;
  }
}
