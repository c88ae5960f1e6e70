package bank.depository.repayment;

import bank.depository.account.CustomerNo;
import bank.depository.hostedpage.PageTickets;
import bank.depository.project.LoanTerms;
import bank.depository.project.ProjectKey;
import bank.depository.project.ProjectRegistration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The borrower wants to repay an instalment, by the amounts of the schedule.
 *
 * @param returnUrl where the browser goes when the page is done
 */
public record RepaymentRequest(
    @NotNull @Pattern(regexp = ProjectKey.FORM) String projectNo,
    @Min(1) @Max(LoanTerms.MAX_TERM_MONTHS) int instalmentNo,
    @NotNull @Pattern(regexp = CustomerNo.FORM) String borrowerNo,
    @Min(0) @Max(ProjectRegistration.MAX_AMOUNT_FEN) long principalFen,
    @Min(0) @Max(ProjectRegistration.MAX_AMOUNT_FEN) long interestFen,
    @NotNull @Size(min = 1, max = PageTickets.MAX_RETURN_URL) String returnUrl) {

  StatedInstalment stated() {
    return new StatedInstalment(projectNo, instalmentNo, principalFen, interestFen);
  }
}
