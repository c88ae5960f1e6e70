package bank.depository.repayment;

import bank.depository.account.CustomerRole;
import bank.depository.project.Parties;
import bank.depository.project.Party;
import bank.depository.project.Project;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The borrower and the guarantor of a project, where an instruction names them (REP-01). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LoanParties {

  private final Parties parties;

  LoanParties(Parties parties) {
    this.parties = parties;
  }

  /** The project's borrower. Refuses {@code BORROWER_MISMATCH}. */
  Party requireBorrower(Project project, String customerNo) {
    if (!customerNo.equals(project.borrowerNo())) {
      throw new Refusal(ErrorCode.BORROWER_MISMATCH);
    }
    return parties.require(project.key().platform(), customerNo, CustomerRole.BORROWER);
  }

  /** The project's guarantor. Refuses {@code GUARANTOR_MISMATCH}, also where it has none. */
  Party requireGuarantor(Project project, String customerNo) {
    if (project.guarantorNo().filter(customerNo::equals).isEmpty()) {
      throw new Refusal(ErrorCode.GUARANTOR_MISMATCH);
    }
    return parties.require(project.key().platform(), customerNo, CustomerRole.GUARANTOR);
  }
}
