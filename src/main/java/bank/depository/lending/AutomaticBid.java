package bank.depository.lending;

import bank.depository.account.CustomerNo;
import bank.depository.project.ProjectKey;
import bank.depository.project.ProjectRegistration;
import bank.depository.shared.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The platform bids for a lender by the lender's mandate. */
public record AutomaticBid(
    @NotNull @Pattern(regexp = ProjectKey.FORM) String projectNo,
    @NotNull @Pattern(regexp = CustomerNo.FORM) String lenderNo,
    @Min(1) @Max(ProjectRegistration.MAX_AMOUNT_FEN) long amountFen) {

  Money amount() {
    return Money.ofFen(amountFen);
  }
}
